using System.Globalization;
using System.Text;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class IdentitySizeTests : ProviderTest
{
    [Fact]
    public async Task A_group_of_200_000_is_one_element()
    {
        const int Members = 200_000;
        await CreateProviderAsync();

        (await PutIdentityBatchAsync($$"""{"members":[{"identity":{"name":"all","type":"GROUP"},"members":[{{Users(Members)}}]}]}""")).ShouldBeAccepted();

        var children = await SendJsonAsync(
            HttpMethod.Post,
            $"{PlatformBase}/securitycache/entities/My%20Provider/members/children?pageSize=1",
            """{"name":"all","type":"Group"}""");
        ((int)children.Json["totalEntries"]!).Should().Be(Members);
    }

    [Fact]
    public async Task A_file_of_100_000_identities_is_worked_through()
    {
        const int Identities = 100_000;
        await CreateProviderAsync();
        var json = new StringBuilder("""{"mappings":[""");
        for (var n = 0; n < Identities; n++)
        {
            json.Append(
                CultureInfo.InvariantCulture,
                $$"""
                {{(n > 0 ? "," : "")}}{"identity":{"name":"user{{n}}","type":"USER"},
                "mappings":[{"name":"user{{n}}@acme.example","type":"USER","provider":"Email Security Provider"}]}
                """);
        }

        (await PutIdentityBatchAsync(json.Append("]}").ToString())).ShouldBeAccepted();

        var status = await SendAsync(HttpMethod.Get, $"{PlatformBase}/securityproviders/My%20Provider");
        ((int)status.Json["statistics"]!["numberOfEntitiesByState"]!["UP_TO_DATE"]!).Should().Be(Identities);
    }

    private static string Users(int count) => string.Join(
        ',', Enumerable.Range(0, count).Select(n => string.Create(CultureInfo.InvariantCulture, $$"""{"name":"user{{n}}","type":"USER"}""")));
}
