using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>The permissions of a source itself, and what they mean for who sees its items.</summary>
public sealed class SourcePermissionsTests : SecuredTest
{
    private const string Specification = "the specification of the Source API";
    private const string Ana = "ana@acme.example";
    private const string Bo = "bo@acme.example";
    private const string Cy = "cy@acme.example";

    private static readonly string OnlyAna = Body("Override", Level(allowed: [Ana]));

    [Parity(Topics.Permissions, "docs.coveo.com/en/1546", Fidelity = Fidelity.Approximate, Note = "whatever the permission behavior says; the list is set with `permissions/update`, or with the model")]
    [Fact]
    public async Task A_private_source_names_who_may_see_its_items()
    {
        var source = await CreateSourceAsync("Private", "PRIVATE");
        await PutAsync(Item, """{"permissions":[{"allowAnonymous":true}]}""", source: source);
        (await SeenByAllAsync()).Should().BeEmpty();

        (await SetAsync(source, OnlyAna)).Status.Should().Be(200);

        (await SeenByAllAsync()).Should().Equal("ana");
        var explanation = await ExplainOfAsync(source, Ana);
        ((string?)explanation["verdict"]).Should().Be("ALLOW");
        ((string?)explanation["permissionsOf"]).Should().Be("SOURCE");
        ((string?)(await ExplainOfAsync(source, Bo))["reason"]).Should().Be("No level mentions bo@acme.example.");
    }

    [Parity(Topics.Permissions, Specification, Fidelity = Fidelity.Approximate, Note = "with `Override` only the source decides, with `Merge` first its levels and then those of the item; how the service merges is not documented")]
    [Theory]
    [InlineData("UseCrawler", "bo")]
    [InlineData("Override", "ana")]
    [InlineData("Merge", "ana,bo")]
    public async Task The_source_takes_part_in_deciding_as_its_permission_behavior_says(string behavior, string seenBy)
    {
        await SecureAsync(Item, Permission.Allow(Bo, Cy));
        await SetAsync(SecuredId, Body(behavior, Level(allowed: [Ana], denied: [Cy])));

        (await SeenByAllAsync()).Should().Equal(behavior == "UseCrawler" ? ["bo", "cy"] : seenBy.Split(','));
        foreach (var (name, person) in new[] { ("ana", Ana), ("bo", Bo), ("cy", Cy) })
        {
            await VerdictAsync(person);
            ((string?)(await ExplainAsync(person))["permissionsOf"]).Should().Be(behavior switch { "UseCrawler" => "ITEM", "Override" => "SOURCE", _ => "SOURCE_AND_ITEM" }, name);
        }
    }

    [Fact]
    public async Task Everyone_may_be_let_in_by_the_source()
    {
        await SecureAsync(Item, Permission.Allow(Bo));

        await SetAsync(SecuredId, """{"permissionBehavior":"Override","permissions":{"permissionLevels":[{"permissionSets":[{"anonymousAllowed":true}]}]}}""");

        (await SeenByAllAsync()).Should().Equal("ana", "bo", "cy", "anonymous");
    }

    [Fact]
    public async Task A_shared_source_lets_everyone_in_whatever_its_permissions_say()
    {
        await PutAsync(Item, "{}");
        await SetAsync(SourceId, OnlyAna);

        (await SeenByAllAsync()).Should().Equal("ana", "bo", "cy", "anonymous");
    }

    [Fact]
    public async Task Sets_with_two_lists_and_groups_are_read_too()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana").People("ana"));
        await SecureAsync(Item, Permission.Allow(Bo));
        var body = new JsonObject { ["permissionBehavior"] = "override", ["permissions"] = new JsonObject { ["permissionLevels"] = new JsonArray(Permission.Level("L", Permission.Set(allowed: ["group:staff"], denied: [Bo]))) } };

        await SetAsync(SecuredId, body.ToJsonString());

        (await SeenByAllAsync()).Should().Equal("ana");
    }

    [Fact]
    public async Task The_visibility_of_a_source_can_change_who_sees_its_items()
    {
        await SecureAsync(Item, Permission.Allow(Bo));
        (await SeenByAllAsync()).Should().Equal("bo");

        await ChangeVisibilityAsync("SHARED");
        (await SeenByAllAsync()).Should().Equal("ana", "bo", "cy", "anonymous");
        await ChangeVisibilityAsync("PRIVATE");
        (await SeenByAllAsync()).Should().BeEmpty();
        await ChangeVisibilityAsync("SECURED");
        (await SeenByAllAsync()).Should().Equal("bo");
    }

    [Fact]
    public async Task The_permissions_are_a_part_of_the_model()
    {
        var answer = await SetAsync(SecuredId, OnlyAna);

        var permissions = answer.Json["permissions"]!;
        permissions.ToJsonString().Should().Be(JsonNode.Parse(OnlyAna)!["permissions"]!.ToJsonString());
        await SecureAsync(Item, Permission.Allow(Bo));
        var model = (await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{SecuredId}")).Json;
        await SendJsonAsync(HttpMethod.Put, $"{PlatformBase}/sources/{SecuredId}", model.ToJsonString());
        (await SeenByAllAsync()).Should().Equal("ana");

        model.AsObject().Remove("permissions");
        await SendJsonAsync(HttpMethod.Put, $"{PlatformBase}/sources/{SecuredId}", model.ToJsonString());
        (await SeenByAllAsync()).Should().BeEmpty("the source still overrides, and names nobody");
        ((string?)(await ExplainAsync(Ana))["reason"]).Should().Be("The permissions of the source are empty: nobody may see it.");

        await SetAsync(SecuredId, """{"permissionBehavior":"UseCrawler"}""");
        (await SeenByAllAsync()).Should().Equal("bo");
    }

    [Theory]
    [InlineData("""{"permissions":{}}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"permissionBehavior":"Ignore"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"permissionBehavior":"Override"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"permissionBehavior":"Merge","permissions":{"permissionLevels":[]}}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"permissionBehavior":"Override","permissions":{"permissionLevels":{}}}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"permissionBehavior":"Override","permissions":{"permissionLevels":[{}]}}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"permissionBehavior":"Override","permissions":{"permissionLevels":[{"permissionSets":[{"permissions":[7]}]}]}}""", 412, "INVALID_PARAMETER")]
    [InlineData("[]", 400, "INVALID_JSON")]
    [InlineData("", 412, "MISSING_PARAMETER")]
    public async Task Permissions_that_make_no_sense_are_refused(string body, int status, string errorCode) =>
        (await SetAsync(SecuredId, body)).ShouldBeError(status, errorCode);

    [Fact]
    public async Task Permissions_of_no_source_are_refused() => (await SetAsync("nowhere", OnlyAna)).ShouldBeError(404, "SOURCE_DOES_NOT_EXIST");

    private static string Body(string behavior, JsonObject level) =>
        new JsonObject { ["permissionBehavior"] = behavior, ["permissions"] = new JsonObject { ["permissionLevels"] = new JsonArray(level) } }.ToJsonString();

    private static JsonObject Level(string[] allowed, params string[] denied) => new()
    {
        ["name"] = "Source",
        ["permissionSets"] = new JsonArray(new JsonObject
        {
            ["anonymousAllowed"] = false,
            ["permissions"] = new JsonArray([.. allowed.Select(name => Entry(name, true)), .. denied.Select(name => Entry(name, false))]),
        }),
    };

    private static JsonObject Entry(string name, bool allowed) =>
        new JsonObject { ["allowed"] = allowed, ["identity"] = name, ["identityType"] = "USER", ["securityProvider"] = EmailProvider };

    private Task<Answer> SetAsync(string source, string body) => SendJsonAsync(HttpMethod.Put, $"{PlatformBase}/sources/{source}/permissions/update", body);

    private async Task ChangeVisibilityAsync(string visibility)
    {
        var model = (await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{SecuredId}")).Json;
        model["sourceVisibility"] = visibility;
        (await SendJsonAsync(HttpMethod.Put, $"{PlatformBase}/sources/{SecuredId}", model.ToJsonString())).Status.Should().Be(200);
    }

    /// <summary>Who sees the item, of a few.</summary>
    private async Task<List<string>> SeenByAllAsync()
    {
        var seenBy = new List<string>();
        foreach (var person in new[] { Ana, Bo, Cy })
        {
            if ((await IndexedIdsAsync($"as={Uri.EscapeDataString(person)}")).Contains(Item))
            {
                seenBy.Add(person[..person.IndexOf('@')]);
            }
        }

        if ((await IndexedIdsAsync("anonymous=true")).Contains(Item))
        {
            seenBy.Add("anonymous");
        }

        return seenBy;
    }

    private async Task<JsonNode> ExplainOfAsync(string source, string person) =>
        (await SendAsync(HttpMethod.Get, $"_emulator/explain?source={source}&documentId={Uri.EscapeDataString(Item)}&as={Uri.EscapeDataString(person)}")).Json;
}
