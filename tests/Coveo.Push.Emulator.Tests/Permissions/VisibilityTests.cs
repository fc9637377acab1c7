using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>The content security of a source decides whether the permissions of its items count.</summary>
public sealed class VisibilityTests : SecuredTest
{
    private const string DenyAna = """{"permissions":[{"deniedPermissions":[{"identity":"ana@acme.example","identityType":"User","securityProvider":"Email Security Provider"}]}]}""";
    private const string Everybody = """{"permissions":[{"allowAnonymous":true}]}""";

    [Parity(Topics.Permissions, "docs.coveo.com/en/1546")]
    [Theory]
    [InlineData("SHARED", "{}", "ALLOW", "SOURCE_IS_SHARED")]
    [InlineData("SHARED", DenyAna, "ALLOW", "SOURCE_IS_SHARED")]
    [InlineData("PRIVATE", "{}", "DENY", "SOURCE_IS_PRIVATE")]
    [InlineData("PRIVATE", Everybody, "DENY", "SOURCE_IS_PRIVATE")]
    public async Task Only_a_secured_source_looks_at_permissions(string visibility, string item, string verdict, string rule)
    {
        var source = await CreateSourceAsync("Some", visibility);
        await PutAsync(Item, item, source: source);

        foreach (var person in new[] { "as=ana%40acme.example", "anonymous=true" })
        {
            var explanation = (await SendAsync(HttpMethod.Get, $"_emulator/explain?source={source}&documentId=http%3A%2F%2Fitem&{person}")).Json;
            ((string?)explanation["sourceVisibility"]).Should().Be(visibility);
            ((string?)explanation["verdict"]).Should().Be(verdict);
            ((string?)explanation["decidedBy"]!["rule"]).Should().Be(rule);
            (await IndexedIdsAsync(person)).Should().HaveCount(verdict is "ALLOW" ? 1 : 0);
        }
    }

    [Fact]
    public async Task Without_a_person_everything_is_found()
    {
        await PutAsync("http://private", "{}", source: await CreateSourceAsync("Some", "PRIVATE"));
        await SecureAsync(Item);

        (await IndexedIdsAsync()).Should().Equal(Item, "http://private");
    }

    [Parity(Topics.Permissions, "docs.coveo.com/en/78")]
    [Fact]
    public async Task An_item_of_a_secured_source_without_permissions_is_in_the_log_only()
    {
        (await PutAsync(Item, "{}", source: SecuredId)).ShouldBeAccepted();

        (await LogOfAsync(Item)).Should().EndWith("ADD CONSUMING ERROR MISSING_PERMISSIONS");
        (await SeenByAsync("anonymous")).Should().BeEmpty();
    }

    [Parity(Topics.Permissions, "docs.coveo.com/en/63")]
    [Theory]
    [InlineData(5000, true)]
    [InlineData(5001, false)]
    public async Task At_most_5000_permissions_count_over_all_levels_and_sets(int count, bool isFound)
    {
        var users = Enumerable.Range(1, count - 1).Select(n => $"user{n}").Chunk(700).ToList();
        var levels = users.Select((names, n) => n % 2 == 0
            ? Permission.Level($"level {n}", Permission.Set(denied: names), Permission.Set())
            : Permission.Allow(names));

        await SecureAsync(Item, [.. levels, Permission.Level("last", Permission.Allow("ana@acme.example"))]);

        (await SeenByAsync("ana@acme.example")).Should().HaveCount(isFound ? 1 : 0);
        (await LogOfAsync(Item)).Contains("ADD CONSUMING REJECTED TOO_MANY_PERMISSIONS").Should().Be(!isFound);
    }

    [Fact]
    public async Task An_update_changes_who_sees_the_item()
    {
        await SecureAsync(Item, Permission.Allow("ana@acme.example"));
        await SecureAsync(Item, Permission.Allow("bo@acme.example"));

        (await VerdictAsync("ana@acme.example")).Should().Be("DENY");
        (await VerdictAsync("bo@acme.example")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task Permissions_are_shown_as_they_were_pushed()
    {
        await PutAsync(Item, """{"permissions":[{"AllowAnonymous":true,"name":"x"}]}""", source: SecuredId);
        await PutAsync("http://plain", "{}");

        (await ItemAsync(Item))["permissions"]!.ToJsonString().Should().Be("""[{"AllowAnonymous":true,"name":"x"}]""");
        (await ItemAsync("http://plain"))["permissions"].Should().BeNull();
    }
}
