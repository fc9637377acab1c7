using Coveo.Push.Emulator.Tests.Identities;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class ProviderTests : ProviderTest
{
    private const string Path = $"{PlatformBase}/securityproviders";
    private const string Ana = """{"identity":{"name":"ana","type":"USER"}}""";

    [Fact]
    public async Task A_provider_shows_what_it_was_created_from()
    {
        var source = await CreateProviderAsync();

        var model = (await SendAsync(HttpMethod.Get, $"{Path}/My%20Provider")).Json;

        ((string?)model["displayName"]).Should().Be(Provider);
        ((bool)model["caseSensitive"]!).Should().BeFalse();
        model["referencedBy"]!.ToJsonString().Should().Be($$"""[{"type":"SOURCE","id":"{{source}}"}]""");
        ((string?)model["cascadingSecurityProviders"]!["EmailSecurityProvider"]!["id"]).Should().Be("Email Security Provider");
    }

    [Fact]
    public async Task The_built_in_provider_is_listed_first_and_stays()
    {
        await CreateProviderAsync();

        (await IdsAsync("page?perPage=1&page=1")).Should().Equal(Provider);
        (await IdsAsync("page?filter=email")).Should().Equal("Email Security Provider");
        (await SendAsync(HttpMethod.Get, Path)).Json.AsArray().Should().HaveCount(2);
        (await SendAsync(HttpMethod.Delete, $"{Path}/Email%20Security%20Provider")).ShouldBeError(412, "INVALID_PARAMETER");
        (await SendJsonAsync(HttpMethod.Put, $"{Path}/Email%20Security%20Provider", """{"type":"EMAIL"}""")).ShouldBeError(412, "INVALID_PARAMETER");
        var filtered = await SendJsonAsync(HttpMethod.Post, $"{Path}/batch/filter", """["My Provider","other"]""");
        ((int)filtered.Json["totalEntries"]!).Should().Be(1);
    }

    [Fact]
    public async Task A_slash_in_the_id_is_sent_encoded()
    {
        (await SendJsonAsync(HttpMethod.Put, $"{Path}/a%2Fb", """{"name":"a/b","type":"EXPANDED"}""")).Status.Should().Be(200);

        (await SendJsonAsync(HttpMethod.Put, $"{PushBase}/providers/a%2Fb/permissions", Ana)).ShouldBeAccepted();
    }

    [Fact]
    public async Task Names_differ_by_case_in_a_case_sensitive_provider()
    {
        await CreateProviderAsync(""","caseSensitive":true""");
        await PutMembersAsync(Ana);
        await PutMembersAsync(Ana.Replace("ana", "Ana", StringComparison.Ordinal));

        (await StatesAsync()).Should().Equal("Ana USER UP_TO_DATE", "ana USER UP_TO_DATE");
        (await SendJsonAsync(HttpMethod.Put, $"{Path}/My%20Provider", """{"type":"EXPANDED"}""")).ShouldBeError(412, "INVALID_PARAMETER");
    }

    [Theory]
    [InlineData("""{"id":"x"}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"type":"EXPANDED"}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"id":"x","type":"NONE"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"id":"x","type":"EXPANDED","referencedBy":[{"id":"none","type":"SOURCE"}]}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"id":"x","type":"EXPANDED","cascadingSecurityProviders":{"x":{"id":"x"}}}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"id":"Email Security Provider","type":"EMAIL"}""", 412, "PROVIDER_ALREADY_EXISTS")]
    [InlineData("[]", 400, "INVALID_JSON")]
    public async Task A_wrong_model_is_refused(string json, int status, string code) =>
        (await SendJsonAsync(HttpMethod.Post, Path, json)).ShouldBeError(status, code);

    [Fact]
    public async Task An_unknown_provider_is_not_found() =>
        (await SendAsync(HttpMethod.Get, $"{Path}/none")).ShouldBeError(404, "PROVIDER_DOES_NOT_EXIST");

    private async Task<List<string>> IdsAsync(string query) =>
        (await SendAsync(HttpMethod.Get, $"{Path}/{query}")).Json["items"]!.AsArray().Select(item => (string)item!["id"]!).ToList();
}
