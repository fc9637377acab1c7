using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>Identities that were never pushed or are disabled match nobody, and nothing goes through them.</summary>
public sealed class UnresolvedTests : SecuredTest
{
    private const string Ana = "ana@acme.example";

    [Fact]
    public async Task An_identity_that_was_never_pushed_matches_nobody_and_makes_the_permissions_incomplete()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana"));
        await SecureAsync(Item, Permission.Set(allowed: ["ana"], denied: ["group:ghosts"]));

        (await VerdictAsync("ana")).Should().Be("DENY");
        var explanation = await ExplainAsync(Ana);
        ((string?)explanation["permissionState"]).Should().Be("INCOMPLETE");
        UnresolvedIn(explanation).Should().BeEquivalentTo("USER ana ALLOWED NOT_UPDATED", "GROUP ghosts DENIED NOT_UPDATED");
        explanation["unresolved"]!.AsArray().Should().OnlyContain(
            identity => (string?)identity!["provider"] == Provider && !string.IsNullOrEmpty((string?)identity["reason"]));
    }

    [Fact]
    public async Task Pushing_it_later_resolves_it()
    {
        await SecureAsync(Item, Permission.Allow("group:staff"));
        var before = await VerdictAsync(Ana);

        await PushAsync(new SecuredWorld().Identity("group:staff", "ana").People("ana"));

        before.Should().Be("DENY");
        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        ((string?)(await ExplainAsync(Ana))["permissionState"]).Should().Be("VALID");
    }

    [Fact]
    public async Task A_member_that_was_never_pushed_leads_nowhere()
    {
        await PushAsync(new SecuredWorld().Identity("group:outer", "group:inner").People("ana"));
        await SecureAsync(Item, Permission.Allow("group:outer"));
        (await VerdictAsync(Ana)).Should().Be("DENY");

        await PushAsync(new SecuredWorld().Identity("group:inner", "ana"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
    }

    [Parity(Topics.Permissions, "docs.coveo.com/en/33", Fidelity = Fidelity.Approximate, Note = "the documents speak of access only; here denials of it do nothing either")]
    [Fact]
    public async Task A_disabled_identity_matches_nobody_in_both_lists()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana").Identity("group:guests", "ana").People("ana"));
        await PushAsync(new SecuredWorld().Disabled("group:guests"));
        await SecureAsync(Item, Permission.Set(allowed: ["group:staff"], denied: ["group:guests"]));
        await SecureAsync("http://guests", Permission.Allow("group:guests"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync(Ana, "http://guests")).Should().Be("DENY");
        UnresolvedIn(await ExplainAsync(Ana)).Should().Equal("GROUP guests DENIED DISABLED");
    }

    [Fact]
    public async Task Nothing_goes_through_a_disabled_identity()
    {
        await PushAsync(new SecuredWorld()
            .Identity("group:outer", "group:inner").Granted("group:inner", ["group:granted"], "ana").Identity("group:granted").People("ana"));
        await PushAsync(new SecuredWorld().Disabled("group:inner"));
        await SecureAsync(Item, Permission.Allow("group:outer"));
        await SecureAsync("http://granted", Permission.Allow("group:granted"));

        (await VerdictAsync(Ana)).Should().Be("DENY");
        (await VerdictAsync(Ana, "http://granted")).Should().Be("DENY");
    }

    [Theory]
    [InlineData("ghost", "NOT_UPDATED")]
    [InlineData("former", "DISABLED")]
    public async Task A_person_that_was_never_pushed_or_is_disabled_is_nobody(string person, string state)
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ghost", "former").Identity("former"));
        await PushAsync(new SecuredWorld().Disabled("former"));
        await SecureAsync(Item, Permission.Allow("group:staff", person));
        await SecureAsync("http://anyone", Permission.Anyone);

        (await VerdictAsync(person)).Should().Be("DENY");
        (await VerdictAsync(person, "http://anyone")).Should().Be("ALLOW");
        ((string?)(await ExplainAsync(person))["person"]!["state"]).Should().Be(state);
    }

    [Fact]
    public async Task A_permission_of_an_unknown_provider_matches_nobody()
    {
        await PushAsync(new SecuredWorld().People("ana"));
        await SecureAsync(Item, Permission.Allow("Nowhere/ana"));

        (await VerdictAsync(Ana)).Should().Be("DENY");
        UnresolvedIn(await ExplainAsync(Ana)).Should().HaveCount(1);
    }

    [Fact]
    public async Task Without_a_provider_the_first_of_the_source_is_meant()
    {
        await CreateProviderAsync("Another", [EmailProvider], SecuredId);
        await PushAsync(new SecuredWorld().Alias("x", Ana));
        await PushAsync(new SecuredWorld().Alias("x", "bo@acme.example"), "Another");
        await SecureAsync(Item, Permission.Allow("x"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync("bo@acme.example")).Should().Be("DENY");
    }

    [Fact]
    public async Task Without_a_provider_and_without_one_of_the_source_nobody_is_meant()
    {
        var lonely = await CreateSourceAsync("Lonely", "SECURED");
        await PushAsync(new SecuredWorld().People("ana"));
        await PutAsync(Item, """{"permissions":[{"allowedPermissions":[{"identity":"ana","identityType":"User"}]}]}""", source: lonely);

        (await SeenByAsync(Ana)).Should().BeEmpty();
    }

    private static IEnumerable<string> UnresolvedIn(System.Text.Json.Nodes.JsonNode explanation) => explanation["unresolved"]!.AsArray()
        .Select(identity => $"{identity!["type"]} {identity["name"]} {identity["effect"]} {identity["state"]}");
}
