using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

/// <summary>A secured source with a provider that cascades to the e-mail provider.</summary>
public abstract class ProviderTest : EmulatorTest
{
    protected const string Provider = "My Provider";

    private const string ProviderPath = $"{PushBase}/providers/My%20Provider";

    protected async Task<string> CreateProviderAsync(string extra = "")
    {
        var source = await CreateSourceAsync("Secured", "SECURED");
        var answer = await SendJsonAsync(
            HttpMethod.Post,
            $"{PlatformBase}/securityproviders",
            $$$"""
            {"id":"{{{Provider}}}","type":"EXPANDED","nodeRequired":false,"referencedBy":[{"id":"{{{source}}}","type":"SOURCE"}],
             "cascadingSecurityProviders":{"EmailSecurityProvider":{"id":"Email Security Provider","type":"EMAIL"}}{{{extra}}}}
            """);
        answer.Status.Should().Be(200, answer.Text);
        return source;
    }

    protected Task<Answer> PutMembersAsync(string json, string parameters = "") =>
        SendJsonAsync(HttpMethod.Put, $"{ProviderPath}/permissions{parameters}", json);

    protected Task<Answer> PutAliasesAsync(string json, string parameters = "") =>
        SendJsonAsync(HttpMethod.Put, $"{ProviderPath}/mappings{parameters}", json);

    protected Task<Answer> DisableAsync(string json, string parameters = "") =>
        SendJsonAsync(HttpMethod.Delete, $"{ProviderPath}/permissions{parameters}", json);

    protected Task<Answer> DisableOldAsync(string parameters) =>
        SendAsync(HttpMethod.Delete, $"{ProviderPath}/permissions/olderthan?{parameters}");

    protected async Task<Answer> PutIdentityBatchAsync(string json, string parameters = "") =>
        await SendAsync(HttpMethod.Put, $"{ProviderPath}/permissions/batch?fileId={await UploadAsync(json)}{parameters}");

    protected async Task<JsonArray> IdentitiesAsync(string query = "perPage=1000")
    {
        var answer = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, $"_emulator/identities?{query}"));
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["identities"]!.AsArray();
    }

    /// <summary>Every identity as name, type and state.</summary>
    protected async Task<List<string>> StatesAsync() =>
        (await IdentitiesAsync()).Select(identity => $"{identity!["name"]} {identity["type"]} {identity["state"]}").ToList();
}
