using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>A secured source and the provider of its identities, which cascades to the e-mail provider.</summary>
public abstract class SecuredTest : EmulatorTest
{
    protected internal const string EmailProvider = "Email Security Provider";
    protected const string Provider = "My Provider";
    protected const string Providers = PlatformBase + "/securityproviders";
    protected const string Item = "http://item";

    /// <summary>A SECURED source; <see cref="Provider"/> is its first provider.</summary>
    protected string SecuredId { get; private set; } = string.Empty;

    protected override async Task PrepareAsync()
    {
        SecuredId = await CreateSourceAsync("Secured", "SECURED");
        await CreateProviderAsync(Provider, [EmailProvider], SecuredId);
    }

    protected async Task CreateProviderAsync(string id, string[] cascadesTo, string? sourceId = null, bool caseSensitive = false)
    {
        var answer = await SendJsonAsync(HttpMethod.Post, Providers, ProviderDefinition.Json(id, cascadesTo, sourceId, caseSensitive));
        answer.Status.Should().Be(200, answer.Text);
    }

    protected Task<Answer> PutIdentityAsync(string json, string parameters = "", string provider = Provider) =>
        SendJsonAsync(HttpMethod.Put, IdentityPath("permissions", parameters, provider), json);

    protected Task<Answer> PutAliasAsync(string json, string parameters = "", string provider = Provider) =>
        SendJsonAsync(HttpMethod.Put, IdentityPath("mappings", parameters, provider), json);

    protected Task<Answer> DisableAsync(string json, string parameters = "", string provider = Provider) =>
        SendJsonAsync(HttpMethod.Delete, IdentityPath("permissions", parameters, provider), json);

    protected Task<Answer> DisableOldAsync(string parameters, string provider = Provider) =>
        SendAsync(HttpMethod.Delete, IdentityPath("permissions/olderthan", $"&{parameters}", provider));

    /// <summary>Uploads a batch file and hands it over.</summary>
    /// <returns>Its file ID.</returns>
    protected async Task<string> PushIdentitiesAsync(string file, string parameters = "", string provider = Provider)
    {
        var fileId = await UploadAsync(file);
        (await SendAsync(HttpMethod.Put, IdentityPath("permissions/batch", $"&fileId={fileId}{parameters}", provider))).ShouldBeAccepted();
        return fileId;
    }

    private protected Task<string> PushAsync(SecuredWorld world, string provider = Provider) =>
        PushIdentitiesAsync(world.File, provider: provider);

    protected async Task SecureAsync(string documentId, params JsonObject[] permissions)
    {
        var body = new JsonObject { ["permissions"] = new JsonArray([.. permissions]) };
        (await PutAsync(documentId, body.ToJsonString(), source: SecuredId)).ShouldBeAccepted();
    }

    /// <summary>The items a person may see: by name or e-mail address, or as <c>anonymous</c>.</summary>
    protected Task<List<string>> SeenByAsync(string person) => IndexedIdsAsync($"perPage=1000&{AsParameters(person)}");

    /// <summary>Why a person may see an item of the secured source, or not.</summary>
    protected async Task<JsonNode> ExplainAsync(string person, string documentId = Item)
    {
        var answer = await SendAsync(
            HttpMethod.Get, $"_emulator/explain?source={SecuredId}&documentId={Uri.EscapeDataString(documentId)}&{AsParameters(person)}");
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json;
    }

    /// <summary>ALLOW or DENY; what is found as that person must be what is explained.</summary>
    protected async Task<string?> VerdictAsync(string person, string documentId = Item)
    {
        var explanation = await ExplainAsync(person, documentId);
        var verdict = (string?)explanation["verdict"];
        (await SeenByAsync(person)).Contains(documentId).Should().Be(verdict is "ALLOW", $"{person}: {explanation.ToJsonString()}");
        return verdict;
    }

    protected async Task<JsonArray> IdentitiesAsync(string query = "")
    {
        var answer = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, $"_emulator/identities?perPage=1000&{query}"));
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["identities"]!.AsArray();
    }

    /// <summary>The only identity of that name in a provider.</summary>
    protected async Task<JsonNode> IdentityAsync(string name, string provider = Provider)
    {
        var found = await IdentitiesAsync($"provider={Uri.EscapeDataString(provider)}");
        return found.Should().ContainSingle(identity => (string?)identity!["name"] == name, found.ToJsonString()).Which!;
    }

    protected async Task<string?> StateAsync(string name, string provider = Provider) => (string?)(await IdentityAsync(name, provider))["state"];

    /// <summary>The names in a list of an identity: <c>members</c>, <c>granted</c> or <c>aliases</c>.</summary>
    protected async Task<List<string?>> NamesAsync(string name, string list, string provider = Provider) =>
        (await IdentityAsync(name, provider))[list]!.AsArray().Select(identity => (string?)identity!["name"]).Order(StringComparer.Ordinal).ToList();

    private static string AsParameters(string person)
    {
        if (person is "anonymous")
        {
            return "anonymous=true";
        }

        var identity = IdentityText.Parse(person);
        var provider = Uri.EscapeDataString(identity.Provider ?? Provider);
        return $"as={Uri.EscapeDataString(identity.Name)}&asProvider={provider}";
    }

    private static string IdentityPath(string operation, string parameters, string provider) =>
        $"{PushBase}/providers/{Uri.EscapeDataString(provider)}/{operation}?{parameters.TrimStart('&')}";
}
