using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>From an e-mail address over aliases to what items name.</summary>
public sealed class AliasAccessTests : SecuredTest
{
    private const string Ana = "ana@acme.example";
    private const string Bo = "bo@acme.example";

    [Parity(Topics.Security, "docs.coveo.com/en/1527")]
    [Fact]
    public async Task A_user_is_who_has_its_email_address()
    {
        await PushAsync(new SecuredWorld().People("ana"));
        await SecureAsync(Item, Permission.Allow("ana"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync(Bo)).Should().Be("DENY");
    }

    [Parity(Topics.Security, "docs.coveo.com/en/142")]
    [Fact]
    public async Task A_group_can_be_mapped_straight_to_the_addresses_of_its_people()
    {
        await PushAsync(new SecuredWorld().Alias("group:staff", Ana, Bo));
        await SecureAsync(Item, Permission.Allow("group:staff"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync(Bo)).Should().Be("ALLOW");
        (await VerdictAsync("cy@acme.example")).Should().Be("DENY");
    }

    [Fact]
    public async Task Several_identities_may_be_one_person()
    {
        await PushAsync(new SecuredWorld().Alias("ana", Ana).Alias("ana.admin", Ana).Identity("group:admins", "ana.admin"));
        await SecureAsync(Item, Permission.Allow("group:admins"));
        await SecureAsync("http://denied", Permission.Set(allowed: ["ana"], denied: ["ana.admin"]));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync(Ana, "http://denied")).Should().Be("DENY");
    }

    [Fact]
    public async Task An_email_address_needs_no_push()
    {
        await SecureAsync(Item, Permission.Allow(Ana));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        ((string?)(await ExplainAsync(Ana))["permissionState"]).Should().Be("VALID");
    }

    [Fact]
    public async Task Aliases_chain_over_providers()
    {
        await CreateProviderAsync("Directory", [EmailProvider]);
        await CreateProviderAsync("Wiki", ["Directory"], SecuredId);
        await PushAsync(new SecuredWorld().Alias("jdoe", Ana), "Directory");
        await PushAsync(new SecuredWorld().Alias("john", "Directory/jdoe").Identity("group:authors", "john"), "Wiki");
        await SecureAsync(Item, Permission.Allow("Wiki/group:authors"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
    }

    [Fact]
    public async Task A_group_of_the_next_provider_reaches_through_an_alias()
    {
        await CreateProviderAsync("Directory", [EmailProvider]);
        await CreateProviderAsync("Wiki", ["Directory"], SecuredId);
        await PushAsync(new SecuredWorld().Alias("jdoe", Ana).Identity("group:engineers", "jdoe"), "Directory");
        await PushAsync(new SecuredWorld().Alias("group:authors", "Directory/group:engineers"), "Wiki");
        await SecureAsync(Item, Permission.Allow("Wiki/group:authors"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
    }

    [Fact]
    public async Task Someone_known_by_another_provider_is_also_who_its_aliases_say()
    {
        await PushAsync(new SecuredWorld().People("ana"));
        await SecureAsync(Item, Permission.Allow(Ana));

        (await VerdictAsync("ana")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task What_an_alias_names_is_not_who_the_others_are()
    {
        await PushAsync(new SecuredWorld().Alias("group:staff", Ana, Bo));
        await SecureAsync(Item, Permission.Allow(Bo));

        (await VerdictAsync(Ana)).Should().Be("DENY", "the group reaches ana, but ana is not the other people of the group");
    }

    [Fact]
    public async Task Cascading_is_not_inherited()
    {
        await CreateProviderAsync("Directory", [EmailProvider]);
        await CreateProviderAsync("Wiki", ["Directory"], SecuredId);
        await PushAsync(new SecuredWorld().Alias("john", Ana), "Wiki");
        await SecureAsync(Item, Permission.Allow("Wiki/john"));

        (await VerdictAsync(Ana)).Should().Be("DENY");
    }

    [Theory]
    [InlineData("Lonely/ana", "ana@acme.example", "The alias of USER 'ana' of 'Lonely' to 'ana@acme.example' of 'Email Security Provider' has no effect: 'Lonely' does not cascade there.")]
    [InlineData("ana", "Emial/ana@acme.example", "The alias of USER 'ana' of 'My Provider' to 'ana@acme.example' of 'Emial' has no effect: 'My Provider' does not cascade there.")]
    public async Task An_alias_without_effect_is_part_of_the_reason_why_nothing_matches(string identity, string alias, string reason)
    {
        await CreateProviderAsync("Lonely", []);
        var provider = identity.StartsWith("Lonely/", StringComparison.Ordinal) ? "Lonely" : Provider;
        await PushAsync(new SecuredWorld().Alias("ana", alias).Identity("group:staff", "ana"), provider);
        await SecureAsync(Item, Permission.Allow(provider + "/group:staff"));

        (await VerdictAsync(Ana)).Should().Be("DENY");

        ((string?)(await ExplainAsync(Ana))["reason"]).Should().Be($"No level mentions ana@acme.example. {reason}");
        ((string?)(await ExplainAsync(Bo))["reason"]).Should().Be("No level mentions bo@acme.example.");
    }

    [Fact]
    public async Task An_alias_has_an_effect_and_a_reason_no_more_once_the_provider_cascades_there()
    {
        await CreateProviderAsync("Lonely", []);
        await PushAsync(new SecuredWorld().Alias("ana", Ana), "Lonely");
        await SecureAsync(Item, Permission.Allow("Lonely/group:staff"));
        await SendJsonAsync(HttpMethod.Put, $"{Providers}/Lonely", ProviderDefinition.Json("Lonely", [EmailProvider]));

        ((string?)(await ExplainAsync(Ana))["reason"]).Should().NotContain("alias");
    }

    [Fact]
    public async Task An_alias_that_is_replaced_reaches_no_more()
    {
        await PushAsync(new SecuredWorld().Alias("ana", Ana));
        await PushAsync(new SecuredWorld().Alias("ana", Bo));
        await SecureAsync(Item, Permission.Allow("ana"));

        (await VerdictAsync(Ana)).Should().Be("DENY");
        (await VerdictAsync(Bo)).Should().Be("ALLOW");
    }

    [Fact]
    public async Task Aliases_in_a_circle_end()
    {
        await CreateProviderAsync("One", [EmailProvider]);
        await CreateProviderAsync("Two", ["One", EmailProvider], SecuredId);
        await SendJsonAsync(HttpMethod.Put, $"{Providers}/One", ProviderDefinition.Json("One", ["Two", EmailProvider]));
        await PushAsync(new SecuredWorld().Alias("x", "Two/y", Ana), "One");
        await PushAsync(new SecuredWorld().Alias("y", "One/x"), "Two");
        await SecureAsync(Item, Permission.Allow("Two/y"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync("One/x")).Should().Be("ALLOW");
    }
}
