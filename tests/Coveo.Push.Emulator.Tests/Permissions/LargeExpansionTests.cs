using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>Organizations are larger than stacks.</summary>
public sealed class LargeExpansionTests : SecuredTest
{
    [Fact]
    public async Task A_chain_of_10_000_groups_in_a_circle_is_followed_to_its_end()
    {
        const int Groups = 10_000;
        var world = new SecuredWorld().People("ana").Identity("group:g0", "ana", $"group:g{Groups - 1}");
        foreach (var n in Enumerable.Range(1, Groups - 1))
        {
            world.Identity($"group:g{n}", $"group:g{n - 1}");
        }

        var explanation = await ExplainLastAsync(world, Groups);

        explanation["levels"]![0]!["sets"]![0]!["matches"]![0]!["chain"]!.AsArray().Should().HaveCount(Groups + 2);
    }

    [Fact]
    public async Task Someone_in_20_000_groups_is_in_the_last_one()
    {
        const int Groups = 20_000;
        var world = new SecuredWorld().People("ana");
        foreach (var n in Enumerable.Range(0, Groups))
        {
            world.Identity($"group:g{n}", "ana");
        }

        await ExplainLastAsync(world, Groups);
    }

    private async Task<JsonNode> ExplainLastAsync(SecuredWorld world, int groups)
    {
        await PushAsync(world);
        await SecureAsync(Item, Permission.Allow($"group:g{groups - 1}"));
        (await VerdictAsync("ana@acme.example")).Should().Be("ALLOW");
        return await ExplainAsync("ana@acme.example");
    }
}
