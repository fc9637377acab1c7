using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Secured;

/// <summary>What the service would take and drop later is refused by the library: the local Coveo hears nothing of it.</summary>
public class RefusedBeforeItIsSentTests
{
    private const string Provider = EmulatorSession.Provider;

    private static readonly PushDocument Unprotected = new("a://1") { Title = "Nobody said who may see this" };

    [Fact]
    public async Task An_item_without_permissions_in_a_secured_source()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();

        await FluentActions.Awaiting(() => coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, Unprotected))
            .Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("*Permissions are missing*DocumentPermissions.Anyone*");

        (await coveo.Query.OperationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_without_permissions_in_a_batch_is_rejected_and_the_others_arrive()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();

        var summary = await coveo.Client.Batches.PushAsync(
            coveo.SourceId, [Unprotected, new PushDocument("a://2") { Permissions = DocumentPermissions.Anyone }], new BatchOptions { OnFailure = BatchFailureMode.Continue });

        (summary.Accepted, summary.Rejected).Should().Be((1, 1));
        summary.FirstNotAccepted!.Reason.Should().Contain("Permissions are missing");
        (await coveo.Query.SeenByAsync(coveo.SourceId, email: null)).Should().Equal("a://2");
        (await coveo.Query.OperationsAsync(coveo.SourceId, Unprotected.DocumentId)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_client_that_has_not_seen_the_source_is_told_of_its_visibility()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        using var another = coveo.Connect();
        var options = new BatchOptions { SourceVisibility = Platform.SourceVisibility.Secured };

        await FluentActions.Awaiting(() => another.Batches.PushAsync(coveo.SourceId, [Unprotected], options))
            .Should().ThrowAsync<CoveoPushIncompleteException>().WithMessage("*Permissions are missing*");

        (await coveo.Query.OperationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Permissions_in_a_source_that_would_ignore_them()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var document = new PushDocument("a://1") { Permissions = DocumentPermissions.Only(Identity.User("ana")) };

        await FluentActions.Awaiting(() => coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, document))
            .Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("*others would see it all the same*");

        (await coveo.Query.OperationsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(5_000, true)]
    [InlineData(5_001, false)]
    public async Task More_permissions_than_an_item_may_have(int count, bool isTaken)
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        var document = new PushDocument("a://1") { Permissions = DocumentPermissions.Only(Enumerable.Range(0, count).Select(number => Identity.User($"user{number}"))) };

        var push = FluentActions.Awaiting(() => coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, document));

        _ = isTaken ? (object)await push.Should().NotThrowAsync() : await push.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("*5,001*5,000*");
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().HaveCount(isTaken ? 1 : 0);
    }

    [Theory]
    [InlineData("blank name", "*blank*")]
    [InlineData("group in itself", "*a group cannot contain itself*")]
    [InlineData("alias elsewhere", "*'Wiki'*does not cascade to that*")]
    [InlineData("unknown type", "*is none*")]
    public async Task Identities_that_would_give_nobody_access(string mistake, string message)
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        var client = coveo.Client.SecurityIdentities;

        var push = FluentActions.Awaiting(() => mistake switch
        {
            "blank name" => client.AddOrUpdateAsync(Provider, new SecurityIdentity(Identity.User(" "), GrantedIdentities.None)),
            "group in itself" => client.AddOrUpdateAsync(Provider, new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { Identity.Group("Staff") } }),
            "alias elsewhere" => client.AddOrUpdateAliasAsync(Provider, new SecurityIdentityAlias(Identity.User("ana"), GrantedIdentities.None, Identity.User("ana", "Wiki"))),
            _ => client.AddOrUpdateAsync(Provider, new SecurityIdentity(new Identity("ana", (IdentityType)99), GrantedIdentities.None)),
        });

        await push.Should().ThrowAsync<CoveoInvalidIdentityException>().WithMessage(message);
        (await coveo.Query.OperationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_provider_that_does_not_exist_is_an_error_of_the_service()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();

        (await FluentActions.Awaiting(() => coveo.Client.SecurityIdentities.PushAsync("No Provider", SecuredPeople.Named("ana")))
            .Should().ThrowAsync<CoveoPushIncompleteException>()).Which.Summary.Accepted.Should().Be(0);
        await FluentActions.Awaiting(() => coveo.Client.SecurityIdentities.DisableAsync("No Provider", Identity.User("ana")))
            .Should().ThrowAsync<CoveoPushException>().WithMessage("*No Provider*");
    }
}
