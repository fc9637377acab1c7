using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Sources;

/// <summary>Who sees the items of a source follows from its content security.</summary>
public class ContentSecurityTests
{
    private const string Ana = "ana@acme.example";
    private const string Bo = "bo@acme.example";
    private const string Item = "https://acme.example/1";

    [Fact]
    public async Task The_content_security_of_a_source_decides_who_sees_its_items()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument(Item) { Permissions = DocumentPermissions.Only(Identity.Email(Bo)) });
        (await SeenByAsync(coveo)).Should().Equal(Bo);

        await SetAsync(coveo, ContentSecurity.Only(DocumentPermissions.Only(Identity.Email(Ana))));
        (await SeenByAsync(coveo)).Should().Equal(Ana);

        await SetAsync(coveo, ContentSecurity.Everyone);
        (await SeenByAsync(coveo)).Should().Equal(Ana, Bo, null);

        await SetAsync(coveo, ContentSecurity.Only(DocumentPermissions.Nobody));
        (await SeenByAsync(coveo)).Should().BeEmpty();

        await SetAsync(coveo, ContentSecurity.AsInContentSystemMergedWith(DocumentPermissions.Only(Identity.Email(Ana))));
        (await SeenByAsync(coveo)).Should().Equal(Ana, Bo);

        await SetAsync(coveo, ContentSecurity.AsInContentSystem);
        (await SeenByAsync(coveo)).Should().Equal(Bo);
    }

    [Fact]
    public async Task The_permissions_of_a_source_are_read_back_and_survive_an_update()
    {
        await using var coveo = await EmulatorSession.StartAsync(visibility: SourceVisibility.Shared);
        var permissions = DocumentPermissions.Nobody.Level("Club", level => level.Allow(Identity.Email(Ana), Identity.Group("staff", "My Provider")).Deny(Identity.Email(Bo)));
        await SetAsync(coveo, ContentSecurity.Only(permissions));

        await coveo.Client.Sources.UpdateAsync(coveo.SourceId, new SourceUpdate { CustomParameters = new Dictionary<string, string?> { ["a"] = "1" } });

        var source = await coveo.Client.Sources.GetAsync(coveo.SourceId);
        source.Visibility.Should().Be(SourceVisibility.Private);
        source.Permissions!.Levels.Should().BeEquivalentTo(permissions.Levels);
    }

    [Fact]
    public async Task An_item_of_an_open_source_is_hidden_once_items_decide()
    {
        await using var coveo = await EmulatorSession.StartAsync(visibility: SourceVisibility.Shared);
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument(Item));
        (await SeenByAsync(coveo)).Should().Equal(Ana, Bo, null);

        await SetAsync(coveo, ContentSecurity.AsInContentSystem);

        (await SeenByAsync(coveo)).Should().BeEmpty("it has no permissions");
    }

    private static Task SetAsync(EmulatorSession coveo, ContentSecurity security) => coveo.Client.Sources.SetContentSecurityAsync(coveo.SourceId, security);

    private static async Task<List<string?>> SeenByAsync(EmulatorSession coveo)
    {
        var seenBy = new List<string?>();
        foreach (var person in new[] { Ana, Bo, null })
        {
            if ((await coveo.Query.SeenByAsync(coveo.SourceId, person)).Contains(Item))
            {
                seenBy.Add(person);
            }
        }

        return seenBy;
    }
}
