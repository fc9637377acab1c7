using Coveo.Push.Emulator.Tests.Identities;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>Organizations are larger than stacks.</summary>
public sealed class LargeExpansionTests : ProviderTest
{
    private const string Alias =
        """
        "mappings":[{"identity":{"name":"ana","type":"USER"},
            "mappings":[{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider"}]}]
        """;

    [Fact]
    public async Task A_chain_of_10_000_groups_in_a_circle_is_followed_to_its_end()
    {
        const int Groups = 10_000;
        var chain = Enumerable.Range(1, Groups - 1).Select(n => Group(n, $$"""{"name":"g{{n - 1}}","type":"GROUP"}"""));
        var first = Group(0, $$"""{"name":"ana","type":"USER"},{"name":"g{{Groups - 1}}","type":"GROUP"}""");

        var explanation = await ExplainAsync([first, .. chain], $"g{Groups - 1}");

        ((string?)explanation["verdict"]).Should().Be("ALLOW");
        explanation["levels"]![0]!["sets"]![0]!["matches"]![0]!["chain"]!.AsArray().Should().HaveCount(Groups + 2);
    }

    [Fact]
    public async Task Someone_in_20_000_groups_is_in_the_last_one()
    {
        const int Groups = 20_000;
        var groups = Enumerable.Range(0, Groups).Select(n => Group(n, """{"name":"ana","type":"USER"}"""));

        var explanation = await ExplainAsync(groups, $"g{Groups - 1}");

        ((string?)explanation["verdict"]).Should().Be("ALLOW");
    }

    private async Task<System.Text.Json.Nodes.JsonNode> ExplainAsync(IEnumerable<string> groups, string allowed)
    {
        var source = await CreateProviderAsync();
        (await PutIdentityBatchAsync($$"""{"members":[{{string.Join(',', groups)}}],{{Alias}}}""")).ShouldBeAccepted();
        await PutAsync(
            "http://a", $$"""{"permissions":[{"allowedPermissions":[{"identity":"{{allowed}}","identityType":"Group"}]}]}""", source: source);
        (await IndexedIdsAsync("as=ana@acme.example")).Should().Equal("http://a");
        return (await SendAsync(HttpMethod.Get, $"_emulator/explain?source={source}&documentId=http://a&as=ana@acme.example")).Json;
    }

    private static string Group(int n, string members) => $$"""{"identity":{"name":"g{{n}}","type":"GROUP"},"members":[{{members}}]}""";
}
