using System.Globalization;
using Coveo.Push;
using Coveo.Push.Platform;
using QuickStart.Output;
using SampleHosting;

namespace QuickStart.Connection;

/// <summary>The service that is pushed to, and the source in it.</summary>
internal sealed class CoveoService : IAsyncDisposable
{
    private readonly CoveoConnection _coveo;
    private readonly string? _sourceId = ConnectionVariables.Value(ConnectionVariables.SourceId);

    private CoveoService(CoveoConnection coveo) => _coveo = coveo;

    public ICoveoPushClient Client => _coveo.Client;

    public TimeProvider TimeProvider => _coveo.Options.TimeProvider;

    public bool CreatesSource => _sourceId is null;

    /// <summary>Whether the source that this run created outlives it.</summary>
    public bool LeavesSource => CreatesSource && !_coveo.IsInProcess;

    /// <summary>The console of the emulator that ends with this run; none where the service goes on without it.</summary>
    public Uri? OwnConsole => _coveo.IsInProcess ? Endpoint : null;

    /// <summary>The address where an emulator may be found; none for the hosts of Coveo.</summary>
    public Uri? Endpoint => _coveo.Options.Endpoint;

    public static async Task<CoveoService> StartAsync(CancellationToken cancellationToken) =>
        new(await CoveoConnection.StartAsync(dataFile: null, cancellationToken));

    /// <summary>The source that the configuration names, or a new one that nobody else sees.</summary>
    public async Task<string> PrepareSourceAsync(CancellationToken cancellationToken)
    {
        if (_sourceId is not null)
        {
            return _sourceId;
        }

        // Names of sources are unique; two runs may begin in the same second.
        var time = TimeProvider.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
        return await SampleSource.CreateAsync(_coveo, new SourceDefinition($"QuickStart {time}", SourceVisibility.Private), cancellationToken);
    }

    /// <summary>Begins a crawl. A source that was there before may have items from elsewhere: a rebuild would delete them.</summary>
    public Task<ICrawlSession> StartCrawlAsync(string sourceId, CrawlOptions options, CancellationToken cancellationToken) => CreatesSource
        ? Client.Crawls.StartRebuildAsync(sourceId, options, cancellationToken)
        : Client.Crawls.StartIncrementalAsync(sourceId, options, cancellationToken);

    public ValueTask DisposeAsync() => _coveo.DisposeAsync();

    public override string ToString()
    {
        if (_coveo.IsInProcess)
        {
            return $"an emulator in this process at {Endpoint}";
        }

        var where = Endpoint?.GetLeftPart(UriPartial.Path) ?? $"region {_coveo.Options.Region}";
        return $"organization {_coveo.Options.OrganizationId}, {PrintableText.OneLine(where)}";
    }
}
