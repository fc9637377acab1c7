using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Secured;

/// <summary>As many identities as a large company has arrive whole.</summary>
public class LargeIdentityTests
{
    private const int Users = 100_000;
    private const int Members = 200_000;

    [Fact]
    public async Task A_series_of_100_000_identities_arrives_whole()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://1") { Permissions = DocumentPermissions.Only(Identity.User("user99999")) });

        // A user and its alias each.
        var summary = await coveo.Client.SecurityIdentities.PushAsync(
            EmulatorSession.Provider, SecuredPeople.Named([.. Enumerable.Range(0, Users).Select(number => $"user{number}")]));

        (summary.Accepted, summary.Superseded).Should().Be((2 * Users, 0));
        (await coveo.Query.CountIdentitiesAsync(EmulatorSession.Provider, "UP_TO_DATE")).Should().Be(Users);
        var statistics = (await coveo.Client.SecurityCache.GetStatusAsync()).Statistics!;
        statistics.IdentitiesByState[CachedIdentityState.UpToDate].Should().BeGreaterThanOrEqualTo(Users);
        (await coveo.Query.SeenByAsync(coveo.SourceId, "user99999@acme.example")).Should().Equal("a://1");
        (await coveo.Query.SeenByAsync(coveo.SourceId, "user99998@acme.example")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_of_200_000_members_goes_by_a_container_and_arrives_whole()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        var everybody = SecuredPeople.Group("everybody", Enumerable.Range(0, Members).Select(number => $"user{number}"));

        await coveo.Client.SecurityIdentities.AddOrUpdateAsync(EmulatorSession.Provider, everybody);

        (await coveo.Query.OperationsAsync()).Should().Contain("BATCH_FILE");
        (await coveo.Query.IdentityAsync(EmulatorSession.Provider, "everybody")).GetProperty("members").GetArrayLength().Should().Be(Members);
        (await coveo.Query.CountIdentitiesAsync(EmulatorSession.Provider, "NOT_UPDATED")).Should().Be(Members);
    }

    [Fact]
    public async Task A_group_of_200_000_members_in_a_series_gives_its_last_member_access()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://1") { Permissions = DocumentPermissions.Only(Identity.Group("everybody")) });

        var summary = await coveo.Client.SecurityIdentities.PushAsync(EmulatorSession.Provider,
        [
            SecuredPeople.Group("everybody", Enumerable.Range(0, Members).Select(number => $"user{number}")),
            .. SecuredPeople.Named("user199999", "other"),
        ]);

        summary.Accepted.Should().Be(5);
        (await coveo.Query.SeenByAsync(coveo.SourceId, "user199999@acme.example")).Should().Equal("a://1");
        (await coveo.Query.SeenByAsync(coveo.SourceId, "other@acme.example")).Should().BeEmpty();
    }
}
