using System.Globalization;
using System.Net;
using Coveo.Push;
using Coveo.Push.Emulator;
using Coveo.Push.Platform;
using QuickStart.Output;

namespace QuickStart.Connection;

/// <summary>The service that is pushed to: the real one, or an emulator in this process.</summary>
internal sealed class CoveoService : IAsyncDisposable
{
    private static readonly TimeSpan SourceIsReadyWithin = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(3);

    private readonly CoveoEmulator? _emulator;
    private readonly CoveoPushClient _client;
    private readonly CoveoPushOptions _options;
    private readonly string? _sourceId;

    private CoveoService(CoveoEmulator? emulator, CoveoPushOptions options, string? sourceId)
    {
        _emulator = emulator;
        _options = options;
        _sourceId = sourceId;
        _client = new CoveoPushClient(options);
    }

    public ICoveoPushClient Client => _client;

    public TimeProvider TimeProvider => _options.TimeProvider;

    public bool CreatesSource => _sourceId is null;

    /// <summary>Whether the source that this run created outlives it.</summary>
    public bool LeavesSource => CreatesSource && _emulator is null;

    /// <summary>The console of the emulator that ends with this run; none where the service goes on without it.</summary>
    public Uri? OwnConsole => _emulator?.BaseUri;

    /// <summary>The address where an emulator may be found; none for the hosts of Coveo.</summary>
    public Uri? Endpoint => _options.Endpoint;

    public static async Task<CoveoService> StartAsync(CoveoSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Options is { } options)
        {
            return new CoveoService(emulator: null, options, settings.SourceId);
        }

        var emulator = await CoveoEmulator.StartAsync(cancellationToken: cancellationToken);
        options = new CoveoPushOptions { OrganizationId = CoveoEmulator.OrganizationId, ApiKey = CoveoEmulator.ApiKey, Endpoint = emulator.BaseUri };
        return new CoveoService(emulator, options, sourceId: null);
    }

    /// <summary>The source that the configuration names, or a new one that nobody else sees.</summary>
    public async Task<string> PrepareSourceAsync(CancellationToken cancellationToken)
    {
        if (_sourceId is not null)
        {
            return _sourceId;
        }

        // Names of sources are unique; two runs may begin in the same second.
        var time = TimeProvider.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
        var definition = new SourceDefinition($"QuickStart {time}", SourceVisibility.Private);
        return (await Client.Sources.CreateAsync(definition, cancellationToken)).Id;
    }

    /// <summary>Begins a crawl. A source that was just created is unknown to the Push API for a while.</summary>
    public async Task<ICrawlSession> StartCrawlAsync(string sourceId, CrawlOptions options, CancellationToken cancellationToken)
    {
        var start = TimeProvider.GetTimestamp();
        while (true)
        {
            try
            {
                // A source that was there before may have items from elsewhere: a rebuild would delete them.
                return await (CreatesSource
                    ? Client.Crawls.StartRebuildAsync(sourceId, options, cancellationToken)
                    : Client.Crawls.StartIncrementalAsync(sourceId, options, cancellationToken));
            }
            catch (CoveoNotFoundException notYet) when (CreatesSource
                && notYet.StatusCode == HttpStatusCode.PreconditionFailed
                && TimeProvider.GetElapsedTime(start) < SourceIsReadyWithin)
            {
                await Task.Delay(AskAgainAfter, TimeProvider, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    public override string ToString()
    {
        if (_emulator is not null)
        {
            return $"an emulator in this process at {_emulator.BaseUri}";
        }

        var where = _options.Endpoint?.GetLeftPart(UriPartial.Path) ?? $"region {_options.Region}";
        return $"organization {_options.OrganizationId}, {PrintableText.OneLine(where)}";
    }
}
