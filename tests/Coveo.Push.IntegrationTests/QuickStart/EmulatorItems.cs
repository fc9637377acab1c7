using System.Text.Json;
using Coveo.Push.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.QuickStart;

/// <summary>An emulator of the test's own, for the sample to push to and for the test to look into.</summary>
internal sealed class EmulatorItems : IAsyncDisposable
{
    private readonly CoveoEmulator _emulator;
    private readonly HttpClient _http;

    private EmulatorItems(CoveoEmulator emulator)
    {
        _emulator = emulator;
        _http = new HttpClient { BaseAddress = emulator.BaseUri };
        Client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = CoveoEmulator.OrganizationId, ApiKey = CoveoEmulator.ApiKey, Endpoint = emulator.BaseUri });
    }

    public CoveoPushClient Client { get; }

    public static async Task<EmulatorItems> StartAsync() => new(await CoveoEmulator.StartAsync());

    /// <summary>The variables that lead the sample to this emulator, with changes.</summary>
    public Dictionary<string, string> Variables(params (string Name, string Value)[] changes)
    {
        var variables = new Dictionary<string, string>
        {
            ["COVEO_PUSH_ENDPOINT"] = _emulator.BaseUri.AbsoluteUri,
            ["COVEO_ORGANIZATION_ID"] = CoveoEmulator.OrganizationId,
            ["COVEO_API_KEY"] = CoveoEmulator.ApiKey,
        };
        foreach (var (name, value) in changes)
        {
            variables[name] = value;
        }

        return variables;
    }

    public async Task<IReadOnlyList<(string DocumentId, string Title, string? FileExtension)>> FindAsync(string query = "")
    {
        await using var answer = await _http.GetStreamAsync(new Uri($"_emulator/items?perPage=1000&{query}", UriKind.Relative));
        using var page = await JsonDocument.ParseAsync(answer);
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(item => (
            item.GetProperty("documentId").GetString()!,
            item.GetProperty("title").GetString()!,
            item.GetProperty("fileExtension").GetString()))];
    }

    public async Task<IReadOnlyList<Source>> SourcesAsync()
    {
        var sources = new List<Source>();
        await foreach (var source in Client.Sources.ListAsync())
        {
            sources.Add(await Client.Sources.GetAsync(source.Id));
        }

        return sources;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _http.Dispose();
        await _emulator.DisposeAsync();
    }
}
