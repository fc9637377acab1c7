using System.Text.Json.Nodes;
using Coveo.Push;
using Coveo.Push.Emulator;
using Coveo.Push.Platform;

namespace UnitTesting.Tests.Doubles;

/// <summary>A local Coveo in this process, with a source in it, for one test.</summary>
internal sealed class LocalCoveo : IAsyncDisposable
{
    private readonly CoveoEmulator _emulator;
    private readonly CoveoPushClient _client;
    private readonly HttpClient _control;

    private LocalCoveo(CoveoEmulator emulator)
    {
        _emulator = emulator;
        _control = new HttpClient { BaseAddress = emulator.BaseUri };
        _client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = CoveoEmulator.OrganizationId,
            ApiKey = CoveoEmulator.ApiKey,
            Endpoint = emulator.BaseUri,

            // Calls are repeated as in production, only sooner.
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        });
    }

    public ICoveoPushClient Client => _client;

    public string SourceId { get; private set; } = "";

    public EmulatorFaults Faults => _emulator.Faults;

    public static async Task<LocalCoveo> StartAsync(CoveoEmulatorOptions? options = null)
    {
        var coveo = new LocalCoveo(await CoveoEmulator.StartAsync(options));
        coveo.SourceId = (await coveo.Client.Sources.CreateAsync(new SourceDefinition("Shop", SourceVisibility.Private))).Id;
        return coveo;
    }

    /// <summary>The titles of the items that hold a word, in alphabetical order; without one, of all.</summary>
    public async Task<IEnumerable<string>> TitlesAsync(string word = "")
    {
        var answer = JsonNode.Parse(await _control.GetStringAsync($"_emulator/items?source={SourceId}&q={Uri.EscapeDataString(word)}"))!;
        return answer["items"]!.AsArray().Select(item => (string)item!["metadata"]!["title"]!).Order(StringComparer.Ordinal);
    }

    /// <summary>Moves what a stepped pipeline holds through all of its stages.</summary>
    public async Task StepToTheEndAsync() => (await _control.PostAsync("_emulator/step?count=10", content: null)).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _control.Dispose();
        await _emulator.DisposeAsync();
    }
}
