using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>A client over a service with a clock of its own, in virtual time; each call is tried once, and one batch goes after the other.</summary>
public abstract class CrawlTest : IDisposable
{
    protected const string SourceId = VirtualClient.SourceId;
    protected const string Provider = "P";

    private readonly Lazy<CoveoPushClient> _client;
    private readonly StringBuilder _logged = new();
    private InMemoryCrawlStateStore? _store;

    private protected CrawlTest() => _client = new Lazy<CoveoPushClient>(() => VirtualClient.Of(Service, Time, options =>
    {
        options.Retry.MaxRetries = 0;
        options.LoggerFactory = new TextLoggerFactory(_logged);
    }));

    private protected ManualTimeProvider Time { get; } = new();

    private protected CrawlService Service { get; } = new();

    private protected CoveoPushClient Client => _client.Value;

    /// <summary>What the client has logged of crawls, line by line: level, number of the event and text.</summary>
    private protected IEnumerable<string> LoggedOfCrawls =>
        _logged.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Split(' ') is [_, "8" or "9" or "10" or "11" or "12" or "13", ..]);

    private protected InMemoryCrawlStateStore Store => _store ??= new InMemoryCrawlStateStore(Time);

    private protected CrawlOptions Options { get; } = new() { Batches = new BatchOptions { Concurrency = 1, MaxItems = 2 } };

    public void Dispose()
    {
        Client.Dispose();
        Service.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static PushDocument Item(string id, string? title = null) => new(id) { Title = title };

    private protected static SecurityIdentity Person(string name) => new(Identity.User(name), GrantedIdentities.None);

    /// <summary>Rescans with a store that lives as long as the test.</summary>
    private protected async Task<CrawlReport> RescanAsync(params PushDocument[] documents)
    {
        Options.StateStore ??= Store;
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        foreach (var document in documents)
        {
            await crawl.AddAsync(document);
        }

        return await crawl.CompleteAsync();
    }

    /// <summary>Rebuilds the source from items of these IDs.</summary>
    private protected async Task<CrawlReport> RebuildAsync(params string[] ids)
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        foreach (var id in ids)
        {
            await crawl.AddAsync(Item(id));
        }

        return await crawl.CompleteAsync();
    }
}
