using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Tutorials;

/// <summary>The second tutorial of the Push API, step by step: a secured source, and items with simple permissions for e-mail addresses.</summary>
public class PushApiTutorial2
{
    private const string OpenId = "file://folder/open.txt";
    private const string SecretId = "file://folder/secret.txt";

    [Fact]
    public async Task Items_are_seen_by_those_whom_their_permissions_name()
    {
        await using var coveo = await EmulatorSession.StartAsync(visibility: SourceVisibility.Secured);
        var (client, sourceId) = (coveo.Client, coveo.SourceId);

        // Step 1: the source is one whose items have permissions.
        (await client.Sources.GetAsync(sourceId)).Visibility.Should().Be(SourceVisibility.Secured);
        await client.Status.SetAsync(sourceId, SourceStatus.Rebuild);

        // Step 2: an item for everybody, and one for two people, of whom one is denied.
        await client.Documents.AddOrUpdateAsync(sourceId, new PushDocument(OpenId) { Title = "Open", Permissions = DocumentPermissions.Anyone });
        var secret = new PushDocument(SecretId)
        {
            Title = "Secret",
            Permissions = DocumentPermissions
                .Only(Identity.Email("ana@acme.example"), Identity.Email("bo@acme.example"))
                .Deny(Identity.Email("bo@acme.example")),
        };
        await client.Documents.AddOrUpdateAsync(sourceId, secret);
        await client.Status.SetAsync(sourceId, SourceStatus.Idle);

        // Step 3: each person finds what is meant for them.
        (await coveo.Query.SeenByAsync(sourceId, "ana@acme.example")).Should().BeEquivalentTo(OpenId, SecretId);
        (await coveo.Query.SeenByAsync(sourceId, "bo@acme.example")).Should().Equal(OpenId);
        (await coveo.Query.SeenByAsync(sourceId, "cy@acme.example")).Should().Equal(OpenId);
        (await coveo.Query.SeenByAsync(sourceId, email: null)).Should().Equal(OpenId);

        // Step 4: other permissions come with the whole item, and replace the ones before.
        secret.Permissions = DocumentPermissions.Only(Identity.Email("cy@acme.example"));
        await client.Documents.AddOrUpdateAsync(sourceId, secret);
        (await coveo.Query.SeenByAsync(sourceId, "cy@acme.example")).Should().BeEquivalentTo(OpenId, SecretId);
        (await coveo.Query.SeenByAsync(sourceId, "ana@acme.example")).Should().Equal(OpenId);
    }
}
