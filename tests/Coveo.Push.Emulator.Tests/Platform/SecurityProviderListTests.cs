using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class SecurityProviderListTests : SecuredTest
{
    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await CreateProviderAsync("Wiki", [EmailProvider]);
        await CreateProviderAsync("Another", [EmailProvider]);
    }

    [Fact]
    public async Task All_providers_are_listed_with_the_email_provider()
    {
        var answer = await SendAsync(HttpMethod.Get, Providers);

        answer.Status.Should().Be(200);
        answer.Json.AsArray().Select(provider => (string?)provider!["id"]).Should().BeEquivalentTo("Another", EmailProvider, Provider, "Wiki");
        answer.Json[0]!["statistics"].Should().NotBeNull();
    }

    [Theory]
    [InlineData("", "Email Security Provider,My Provider,Wiki,Another", 4, 1)]
    [InlineData("perPage=3", "Email Security Provider,My Provider,Wiki", 4, 2)]
    [InlineData("perPage=3&page=1", "Another", 4, 2)]
    [InlineData("filter=PROV", "Email Security Provider,My Provider", 2, 1)]
    [InlineData("filter=nothing", "", 0, 0)]
    public async Task Pages_of_providers_are_in_the_order_of_their_creation(string query, string ids, int totalEntries, int totalPages)
    {
        var page = await SendAsync(HttpMethod.Get, $"{Providers}/page?{query}");

        page.Status.Should().Be(200, page.Text);
        string.Join(',', page.Json["items"]!.AsArray().Select(provider => (string?)provider!["id"])).Should().Be(ids);
        ((int)page.Json["totalEntries"]!).Should().Be(totalEntries);
        ((int)page.Json["totalPages"]!).Should().Be(totalPages);
    }

    [Theory]
    [InlineData("""["Wiki","My Provider","Nowhere"]""", "", "My Provider,Wiki")]
    [InlineData("""["Wiki","My Provider"]""", "filter=wi", "Wiki")]
    [InlineData("[]", "", "")]
    public async Task Providers_are_found_by_their_ids(string body, string query, string ids)
    {
        var page = await SendJsonAsync(HttpMethod.Post, $"{Providers}/batch/filter?{query}", body);

        page.Status.Should().Be(200, page.Text);
        string.Join(',', page.Json["items"]!.AsArray().Select(provider => (string?)provider!["id"])).Should().Be(ids);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("GET", "/page")]
    [InlineData("POST", "/batch/filter")]
    [InlineData("GET", "/Wiki")]
    [InlineData("PUT", "/Wiki")]
    [InlineData("DELETE", "/Wiki")]
    public async Task Without_a_token_the_answer_is_401(string method, string path) =>
        (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(new HttpMethod(method), $"{Providers}{path}"))).ShouldBeError(401, "UNAUTHORIZED");
}
