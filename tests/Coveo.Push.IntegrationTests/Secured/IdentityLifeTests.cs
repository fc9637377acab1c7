using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Secured;

/// <summary>What becomes of access when people join, leave, and come back.</summary>
public class IdentityLifeTests
{
    private const string Provider = EmulatorSession.Provider;
    private const string Ana = "ana@acme.example";
    private const string Bo = "bo@acme.example";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_alias_keeps_the_granted_identities(bool isBatch)
    {
        await using var coveo = await StartAsync();
        var ana = new SecurityIdentity(Identity.User("ana"), GrantedIdentities.Of(Identity.Group("staff")));
        await coveo.Client.SecurityIdentities.PushAsync(Provider, [ana, SecuredPeople.Group("staff")]);

        var alias = ana.AliasTo(Identity.Email(Ana));
        _ = isBatch
            ? (object)await coveo.Client.SecurityIdentities.PushAsync(Provider, [alias])
            : await coveo.Client.SecurityIdentities.AddOrUpdateAliasAsync(Provider, alias);

        var known = await coveo.Query.IdentityAsync(Provider, "ana");
        known.GetProperty("granted").EnumerateArray().Should().ContainSingle().Which.GetProperty("name").GetString().Should().Be("staff");
        (await coveo.Query.SeenByAsync(coveo.SourceId, Ana)).Should().Equal("a://staff");
    }

    [Fact]
    public async Task Granted_identities_go_when_the_caller_says_none()
    {
        await using var coveo = await StartAsync();
        var ana = new SecurityIdentity(Identity.User("ana"), GrantedIdentities.Of(Identity.Group("staff")));
        await coveo.Client.SecurityIdentities.PushAsync(Provider, [ana, ana.AliasTo(Identity.Email(Ana)), SecuredPeople.Group("staff")]);

        await coveo.Client.SecurityIdentities.AddOrUpdateAsync(Provider, new SecurityIdentity(Identity.User("ana"), GrantedIdentities.None));

        (await coveo.Query.SeenByAsync(coveo.SourceId, Ana)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_is_disabled_sees_nothing_until_pushed_again(bool isBatch)
    {
        await using var coveo = await StartAsync();
        await coveo.Client.SecurityIdentities.PushAsync(Provider, [.. SecuredPeople.Named("ana", "bo"), SecuredPeople.Group("staff", "ana", "bo")]);

        _ = isBatch
            ? (object)await coveo.Client.SecurityIdentities.PushAsync(Provider, [IdentityOperation.Disable(Identity.User("ana"))])
            : await coveo.Client.SecurityIdentities.DisableAsync(Provider, Identity.User("ana"));
        (await coveo.Query.SeenByAsync(coveo.SourceId, Ana)).Should().BeEmpty();
        (await coveo.Query.SeenByAsync(coveo.SourceId, Bo)).Should().Equal("a://staff");
        (await coveo.Query.CountIdentitiesAsync(Provider, "DISABLED")).Should().Be(1);

        await coveo.Client.SecurityIdentities.PushAsync(Provider, SecuredPeople.Named("ana"));
        (await coveo.Query.SeenByAsync(coveo.SourceId, Ana)).Should().Equal("a://staff");
    }

    [Fact]
    public async Task Who_is_not_pushed_again_is_disabled_after_the_delay()
    {
        await using var coveo = await StartAsync();
        await coveo.Client.SecurityIdentities.PushAsync(Provider, [.. SecuredPeople.Named("ana", "bo"), SecuredPeople.Group("staff", "ana", "bo")]);
        await coveo.Query.AdvanceClockAsync(TimeSpan.FromHours(1));

        var rebuild = await coveo.Client.Status.SetAsync(coveo.SourceId, SourceStatus.Rebuild);
        await coveo.Client.SecurityIdentities.PushAsync(Provider, [.. SecuredPeople.Named("ana"), SecuredPeople.Group("staff", "ana", "bo")]);
        await coveo.Client.SecurityIdentities.DisableOlderThanAsync(Provider, OrderingId.FromTime(rebuild.ServerTime!.Value));

        (await coveo.Query.SeenByAsync(coveo.SourceId, Bo)).Should().Equal("a://staff");
        await coveo.Query.AdvanceClockAsync(TimeSpan.FromMinutes(15));
        (await coveo.Query.SeenByAsync(coveo.SourceId, Bo)).Should().BeEmpty();
        (await coveo.Query.SeenByAsync(coveo.SourceId, Ana)).Should().Equal("a://staff");
    }

    [Fact]
    public async Task A_producer_that_calls_pushes_and_disables()
    {
        await using var coveo = await StartAsync();
        await using var push = coveo.Client.SecurityIdentities.Start(Provider);
        foreach (var operation in SecuredPeople.Named("ana", "bo"))
        {
            await push.AddAsync(operation);
        }

        await push.AddAsync(SecuredPeople.Group("staff", "ana", "bo"));
        await push.FlushAsync();
        await push.DisableAsync(Identity.User("bo"));
        (await push.CompleteAsync()).Accepted.Should().Be(6);

        (await coveo.Query.SeenByAsync(coveo.SourceId, Ana)).Should().Equal("a://staff");
        (await coveo.Query.SeenByAsync(coveo.SourceId, Bo)).Should().BeEmpty();
    }

    /// <summary>With one item, for the group <c>staff</c>.</summary>
    private static async Task<EmulatorSession> StartAsync()
    {
        var coveo = await EmulatorSession.StartSecuredAsync();
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://staff") { Permissions = DocumentPermissions.Only(Identity.Group("staff")) });
        return coveo;
    }
}
