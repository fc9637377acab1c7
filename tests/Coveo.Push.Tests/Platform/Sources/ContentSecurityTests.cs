using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>Who may see the items of a source: its visibility, and its own permissions.</summary>
public class ContentSecurityTests
{
    private const string SourceUrl = $"https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources/{RecordingService.SourceId}";
    private const string Put = $"PUT {SourceUrl}?updateSecurityProviders=false&rebuild=false";
    private const string PutPermissions = $"PUT {SourceUrl}/permissions/update";
    private const string Get = $"GET {SourceUrl}";

    private readonly RecordingService _service = new();

    [Fact]
    public async Task Specific_users_and_groups_are_named_before_the_source_becomes_private()
    {
        await SetAsync("SHARED", ContentSecurity.Only(DocumentPermissions
            .Only(Identity.Email("ana@acme.example"), Identity.Group("staff", "My Provider").With("k", "v"))
            .Deny(Identity.VirtualGroup("bots", "My Provider"))));

        _service.Calls.Select(call => call.Line).Should().Equal(PutPermissions, Get, Put);
        _service.Calls[0].Text.Should().Be(
            """
            {"permissionBehavior":"Override","permissions":{"permissionLevels":[{"name":"Source","permissionSets":[{"anonymousAllowed":false,"permissions":[
            {"allowed":true,"identity":"ana@acme.example","identityType":"USER","securityProvider":"Email Security Provider"},
            {"allowed":true,"identity":"staff","identityType":"GROUP","securityProvider":"My Provider","additionalInfo":{"k":"v"}},
            {"allowed":false,"identity":"bots","identityType":"VIRTUAL_GROUP","securityProvider":"My Provider"}]}]}]}}
            """.ReplaceLineEndings(""));
        _service.Calls[2].Text.Should().Be(Model("PRIVATE"));
    }

    [Fact]
    public async Task Everyone_is_let_in_by_permissions_and_visibility()
    {
        await SetAsync("SECURED", ContentSecurity.Everyone);

        _service.Calls.Select(call => call.Line).Should().Equal(PutPermissions, Get, Put);
        _service.Calls[0].Text.Should().Be("""{"permissionBehavior":"Override","permissions":{"permissionLevels":[{"name":"Source","permissionSets":[{"anonymousAllowed":true,"permissions":[]}]}]}}""");
        _service.Calls[2].Text.Should().Be(Model("SHARED"));
    }

    [Fact]
    public async Task The_source_becomes_secured_before_its_items_decide()
    {
        await SetAsync("PRIVATE", ContentSecurity.AsInContentSystem);

        _service.Calls.Select(call => call.Line).Should().Equal(Get, Put, PutPermissions);
        _service.Calls[1].Text.Should().Be(Model("SECURED"));
        _service.Calls[2].Text.Should().Be("""{"permissionBehavior":"UseCrawler","permissions":{"permissionLevels":[]}}""");
    }

    [Fact]
    public async Task A_visibility_that_is_right_is_not_sent_again()
    {
        var levels = DocumentPermissions.Nobody.Level("Club", level => level.Allow(Identity.User("ana")).And(set => set.Named("second")));

        await SetAsync("SECURED", ContentSecurity.AsInContentSystemMergedWith(levels));

        _service.Calls.Select(call => call.Line).Should().Equal(Get, PutPermissions);
        _service.Calls[1].Text.Should().Be(
            """{"permissionBehavior":"Merge","permissions":{"permissionLevels":[{"name":"Club","permissionSets":[{"anonymousAllowed":false,"permissions":[{"allowed":true,"identity":"ana","identityType":"USER"}]},{"name":"second","anonymousAllowed":false,"permissions":[]}]}]}}""");
    }

    [Fact]
    public async Task Nobody_is_said_and_not_left_out()
    {
        await SetAsync("PRIVATE", ContentSecurity.Only(DocumentPermissions.Nobody));

        _service.Calls[0].Text.Should().Be("""{"permissionBehavior":"Override","permissions":{"permissionLevels":[{"name":"Source","permissionSets":[{"anonymousAllowed":false,"permissions":[]}]}]}}""");
    }

    [Fact]
    public async Task A_step_that_fails_ends_the_rest()
    {
        _service.Answers(HttpStatusCode.OK, Model("SHARED")).Then(HttpStatusCode.Forbidden, """{"errorCode":"ACCESS_DENIED"}""");

        var setting = () => _service.Client().Sources.SetContentSecurityAsync(RecordingService.SourceId, ContentSecurity.Only(DocumentPermissions.Only(Identity.Email("ana@acme.example"))));

        await setting.Should().ThrowAsync<CoveoAuthenticationException>().WithMessage("UpdateSourcePermissions (source '*') failed: 403*");
        _service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_set_is_known_to_the_pushes_that_follow()
    {
        _service.Answers(HttpStatusCode.OK, Model("SHARED"));
        using var client = _service.Client();
        await client.Sources.SetContentSecurityAsync(RecordingService.SourceId, ContentSecurity.AsInContentSystem);

        var pushing = () => client.Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b"));

        await pushing.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("*Permissions are missing*");
    }

    [Fact]
    public async Task Permissions_that_cannot_be_meant_are_refused_before_anything_is_sent()
    {
        await RefusedAsync(Identity.User("ana"), "*name User 'ana' without a security identity provider*Say which one: Identity.Email*");
        await RefusedAsync(Identity.Group(" ", "My Provider"), "The permissions of the source cannot be sent. An identity in the permissions has the name ' '*");
    }

    private async Task RefusedAsync(Identity identity, string message)
    {
        var setting = () => _service.Client().Sources.SetContentSecurityAsync(RecordingService.SourceId, ContentSecurity.Only(DocumentPermissions.Only(identity)));

        await setting.Should().ThrowAsync<ArgumentException>().WithMessage(message);
        _service.Calls.Should().BeEmpty();
    }

    private async Task SetAsync(string former, ContentSecurity security)
    {
        _service.Answers(HttpStatusCode.OK, Model(former));
        await _service.Client().Sources.SetContentSecurityAsync(RecordingService.SourceId, security);
    }

    private static string Model(string visibility) => $$"""{"id":"{{RecordingService.SourceId}}","name":"Wiki","sourceVisibility":"{{visibility}}","unknown":[1.0]}""";
}
