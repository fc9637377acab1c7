using Coveo.Push.Emulator.Tests.Identities;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class ProviderTests : ProviderTest
{
    private const string Path = $"{PlatformBase}/securityproviders";
    private const string Ana = """{"identity":{"name":"ana","type":"USER"}}""";

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
}
