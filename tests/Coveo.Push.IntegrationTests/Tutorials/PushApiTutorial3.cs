using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Tutorials;

/// <summary>The third tutorial of the Push API, step by step: a provider, identities with aliases, and items with complete permissions.</summary>
public class PushApiTutorial3
{
    private const string Provider = "My Provider";
    private const string DocumentId = "https://library.example/project-x/plan";

    [Fact]
    public async Task People_find_what_the_groups_they_are_in_may_see()
    {
        await using var coveo = await EmulatorSession.StartAsync(visibility: SourceVisibility.Secured);
        var (client, sourceId) = (coveo.Client, coveo.SourceId);

        // Step 1: a provider for the source, which cascades to that of e-mail addresses.
        var provider = await client.SecurityProviders.CreateForSourceAsync(Provider, sourceId);
        provider.SourceIds.Should().Equal(sourceId);
        provider.CascadingProviders.Should().ContainSingle().Which.Id.Should().Be(Identity.EmailSecurityProvider);
        var rebuild = await client.Status.SetAsync(sourceId, SourceStatus.Rebuild);

        // Step 2: the identities, in one push: members of groups, and the aliases of users.
        var summary = await client.SecurityIdentities.PushAsync(Provider, Identities());
        summary.IsComplete.Should().BeTrue();
        (await client.SecurityCache.GetAsync(Provider, Identity.User("ana"))).State.Should().Be(CachedIdentityState.UpToDate);

        // Step 3: an item with two levels.
        await client.Batches.PushAsync(sourceId, [new PushDocument(DocumentId)
        {
            Title = "The plan of project X",
            Permissions = DocumentPermissions.Nobody
                .Level("Document", level => level.Allow(Identity.User("ana")).Deny(Identity.User("bo")))
                .Level("Library", level => level.Allow(Identity.Group("staff")).And(set => set.Allow(Identity.Group("projectx")))),
        }]);

        // Step 4: what neither push has brought goes, and the crawl is done.
        var before = OrderingId.FromTime(rebuild.ServerTime!.Value);
        await client.Documents.DeleteOlderThanAsync(sourceId, before);
        await client.SecurityIdentities.DisableOlderThanAsync(Provider, before);
        await client.Status.SetAsync(sourceId, SourceStatus.Idle);
        await coveo.Query.AdvanceClockAsync(TimeSpan.FromMinutes(16));

        // Step 5: the item is found by its own level, or through both groups.
        (await coveo.Query.SeenByAsync(sourceId, "ana@acme.example")).Should().Equal(DocumentId);
        (await coveo.Query.SeenByAsync(sourceId, "bo@acme.example")).Should().BeEmpty();
        (await coveo.Query.SeenByAsync(sourceId, "cy@acme.example")).Should().Equal(DocumentId);
        (await coveo.Query.SeenByAsync(sourceId, email: null)).Should().BeEmpty();

        // Step 6: somebody joins. The group is pushed again whole, the item is left as it is.
        await client.SecurityIdentities.AddOrUpdateAsync(Provider, ProjectX("cy", "di"));
        (await coveo.Query.SeenByAsync(sourceId, "di@acme.example")).Should().Equal(DocumentId);
    }

    private static IEnumerable<IdentityOperation> Identities()
    {
        foreach (var name in new[] { "ana", "bo", "cy", "di" })
        {
            var user = new SecurityIdentity(Identity.User(name), GrantedIdentities.None);
            yield return user;
            yield return user.AliasTo(Identity.Email($"{name}@acme.example"));
        }

        yield return new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None)
        {
            Members = { Identity.User("ana"), Identity.User("bo"), Identity.User("cy"), Identity.User("di") },
        };
        yield return ProjectX("cy");
    }

    private static SecurityIdentity ProjectX(params string[] names)
    {
        var group = new SecurityIdentity(Identity.Group("projectx"), GrantedIdentities.None);
        Array.ForEach(names, name => group.Members.Add(Identity.User(name)));
        return group;
    }
}
