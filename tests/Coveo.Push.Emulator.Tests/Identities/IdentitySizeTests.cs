using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class IdentitySizeTests : SecuredTest
{
    [Fact]
    public async Task A_group_of_200_000_is_one_element()
    {
        const int Members = 200_000;
        await PushAsync(new SecuredWorld().Identity("group:all", [.. Names(Members)]));
        await PushAsync(new SecuredWorld().Alias($"person {Members}", "last@acme.example"));
        await SecureAsync(Item, Permission.Allow("group:all"));

        var children = await SendJsonAsync(
            HttpMethod.Post,
            $"{PlatformBase}/securitycache/entities/My%20Provider/members/children?pageSize=1",
            """{"name":"all","provider":"My Provider","type":"Group"}""");

        ((int)children.Json["totalEntries"]!).Should().Be(Members);
        (await VerdictAsync("last@acme.example")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task A_file_of_100_000_identities_is_worked_through()
    {
        const int Identities = 100_000;
        var world = new SecuredWorld();
        foreach (var name in Names(Identities))
        {
            world.Alias(name, $"{name}@acme.example");
        }

        await PushAsync(world);

        var provider = await SendAsync(HttpMethod.Get, $"{Providers}/My%20Provider");
        ((int)provider.Json["statistics"]!["numberOfEntitiesByState"]!["UP_TO_DATE"]!).Should().Be(Identities);
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(1, count).Select(n => $"person {n}");
}
