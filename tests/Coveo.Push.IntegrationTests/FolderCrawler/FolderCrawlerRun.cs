using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.IntegrationTests.QuickStart;
using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.FolderCrawler;

/// <summary>A folder, an emulator, and the sample <c>FolderCrawler</c> between them, run as a person runs it.</summary>
internal sealed class FolderCrawlerRun : IAsyncDisposable
{
    private const string Sample = "FolderCrawler";

    private readonly TestFolder _state = new();

    private FolderCrawlerRun(EmulatorSession emulator) => Emulator = emulator;

    public EmulatorSession Emulator { get; }

    public TestFolder Folder { get; } = new();

    public static async Task<FolderCrawlerRun> StartAsync() => new(await EmulatorSession.StartAsync());

    public async Task<SampleResult> CrawlAsync(string mode)
    {
        using var process = SampleProcess.Start(Sample, Variables(), Arguments(mode));
        return SampleResult.Of(await SampleProcess.EndAsync(process, process.StandardOutput.ReadToEndAsync()));
    }

    /// <summary>Sends a signal to the crawler when it first says that it has saved a checkpoint.</summary>
    public async Task<SampleResult> CrawlAndSignalAsync(string mode, string signal)
    {
        using var process = SampleProcess.Start(Sample, Variables(), Arguments(mode));
        return SampleResult.Of(await SampleProcess.EndAsync(process, SampleProcess.ReadAndSignalAsync(process, signal, "Checkpoint")));
    }

    /// <summary>The titles of the items that the source has.</summary>
    public async Task<IReadOnlyList<string?>> TitlesAsync() =>
        [.. (await Emulator.Query.ItemsAsync(Emulator.SourceId)).Values.Select(item => item.GetProperty("title").GetString())];

    public async ValueTask DisposeAsync()
    {
        _state.Dispose();
        Folder.Dispose();
        await Emulator.DisposeAsync();
    }

    private string[] Arguments(string mode) => [Folder.FullPath, "--mode", mode, "--state", _state.FullPath];

    private Dictionary<string, string> Variables() => new()
    {
        ["COVEO_PUSH_ENDPOINT"] = Emulator.Address.AbsoluteUri,
        ["COVEO_SOURCE_ID"] = Emulator.SourceId,
    };
}
