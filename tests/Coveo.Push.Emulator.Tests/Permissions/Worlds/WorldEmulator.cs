using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>An emulator that is given worlds and asked who sees what.</summary>
internal sealed class WorldEmulator : IAsyncDisposable
{
    private const string PushBase = "push/v1/organizations/" + CoveoEmulator.OrganizationId;
    private const string PlatformBase = "rest/organizations/" + CoveoEmulator.OrganizationId;

    private readonly CoveoEmulator _emulator;
    private readonly HttpClient _http;
    private readonly HttpClient _anonymous;

    private WorldEmulator(CoveoEmulator emulator)
    {
        _emulator = emulator;
        _anonymous = new HttpClient { BaseAddress = emulator.BaseUri };
        _http = new HttpClient { BaseAddress = emulator.BaseUri };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CoveoEmulator.ApiKey);
    }

    public static async Task<WorldEmulator> StartAsync() =>
        new(await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { TimeProvider = new ManualTimeProvider() }));

    /// <summary>Creates the source and the providers of a landscape and pushes its worlds.</summary>
    /// <returns>The ID of the source.</returns>
    public async Task<string> LoadAsync(Landscape landscape, IReadOnlyList<World> worlds)
    {
        var source = await SendAsync(
            HttpMethod.Post,
            $"{PlatformBase}/sources",
            $$"""{"sourceType":"PUSH","name":"{{landscape.Name}}","sourceVisibility":"SECURED","pushEnabled":true}""");
        var sourceId = (string)source["id"]!;
        foreach (var provider in landscape.Providers)
        {
            await SendAsync(
                HttpMethod.Post,
                $"{PlatformBase}/securityproviders",
                ProviderDefinition.Json(provider.Id, provider.CascadesTo, sourceId, provider.IsCaseSensitive));
        }

        var items = WorldFiles.Items(landscape, worlds.SelectMany(world => world.Items));
        if (landscape.ItemsComeFirst)
        {
            await PushAsync($"sources/{sourceId}/documents/batch", items);
        }

        await PushIdentitiesAsync([.. landscape.Definitions, .. worlds.SelectMany(world => world.Definitions)]);
        if (!landscape.ItemsComeFirst)
        {
            await PushAsync($"sources/{sourceId}/documents/batch", items);
        }

        return sourceId;
    }

    /// <summary>The IDs of the items that a person finds; null is anonymous.</summary>
    public async Task<HashSet<string>> FindAsync(string sourceId, WorldIdentity? person)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 0; ; page++)
        {
            var answer = await SendAsync(HttpMethod.Get, $"_emulator/items?source={sourceId}&perPage=1000&page={page}&{ParametersOf(person)}");
            found.UnionWith(answer["items"]!.AsArray().Select(item => (string)item!["documentId"]!));
            if (page + 1 >= (int)answer["totalPages"]!)
            {
                return found;
            }
        }
    }

    public Task<JsonNode> ExplainAsync(string sourceId, string documentId, WorldIdentity? person) => SendAsync(
        HttpMethod.Get, $"_emulator/explain?source={sourceId}&documentId={Uri.EscapeDataString(documentId)}&{ParametersOf(person)}");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _anonymous.Dispose();
        await _emulator.DisposeAsync();
    }

    private static string ParametersOf(WorldIdentity? person) => person is null
        ? "anonymous=true"
        : $"as={Uri.EscapeDataString(person.Name)}&asProvider={Uri.EscapeDataString(person.Provider)}";

    private async Task PushIdentitiesAsync(IReadOnlyList<WorldDefinition> definitions)
    {
        foreach (var definitionsOfProvider in definitions.GroupBy(definition => definition.Identity.Provider, StringComparer.Ordinal))
        {
            var path = $"providers/{Uri.EscapeDataString(definitionsOfProvider.Key)}/permissions/batch";
            await PushAsync(path, WorldFiles.Identities(definitionsOfProvider));
            await PushAsync(path, WorldFiles.Disabled(definitionsOfProvider));
        }
    }

    private async Task PushAsync(string path, JsonObject file)
    {
        var container = await Answer.ReadAsync(_http, new HttpRequestMessage(HttpMethod.Post, $"{PushBase}/files"));
        var target = UploadTarget.Read(container);
        (await target.PutAsync(_anonymous, Encoding.UTF8.GetBytes(file.ToJsonString()))).Status.Should().Be(200);
        await SendAsync(HttpMethod.Put, $"{PushBase}/{path}?fileId={target.FileId}");
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, string? json = null)
    {
        var answer = await Answer.ReadAsync(
            _http, new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(json) });
        answer.Status.Should().BeInRange(200, 299, $"{method} {path}: {answer.Text}");
        return answer.Json;
    }
}
