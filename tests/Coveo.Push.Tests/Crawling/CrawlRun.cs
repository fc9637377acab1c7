using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>One run of crawls over a repository that changes, against a service that fails. A seed draws the same run each time.</summary>
internal sealed class CrawlRun : IDisposable
{
    private const int Ids = 12;

    private readonly Random _random;
    private readonly CrawlService _service = new();
    private readonly ManualTimeProvider _time = new();
    private readonly CoveoPushClient _client;
    private readonly ICrawlStateStore _store;
    private readonly SortedDictionary<string, string> _repository = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _changed = new(StringComparer.Ordinal);
    private int _version;
    private bool _fails;

    /// <param name="seed">Draws the run.</param>
    /// <param name="store">Where the crawls remember; <see langword="null"/> for the memory.</param>
    public CrawlRun(int seed, ICrawlStateStore? store = null)
    {
        _random = new Random(seed);
        _store = store ?? new InMemoryCrawlStateStore(_time);
        _client = VirtualClient.Of(_service, _time, options => options.Retry.MaxRetries = 0);
        _service.OnDeleted = id =>
        {
            if (_repository.ContainsKey(id))
            {
                Wrong.Add($"{id} was deleted, and is still there.");
            }
        };
        _service.OnCall = _ => _fails && _random.Next(12) == 0 ? Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"m"}""")) : null;
        _service.AfterCall = call =>
        {
            // Mostly of what brings items: what becomes of those is the hard part.
            if (_fails && _random.Next(call.StartsWith("items", StringComparison.Ordinal) ? 5 : 30) == 0)
            {
                throw new HttpRequestException("lost", new IOException());
            }
        };
    }

    public List<string> Wrong { get; } = [];

    public int Completed { get; private set; }

    public int Failed { get; private set; }

    public int Resumed { get; private set; }

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    public async Task RunAsync(int crawls)
    {
        for (var i = 0; i < crawls && Wrong.Count == 0; i++)
        {
            // The repository stands still while it is crawled: what an item was when it was read is what counts otherwise.
            Change();
            _fails = _random.Next(3) > 0;
            await CrawlAsync((CrawlMode)_random.Next(3));
        }

        _fails = false;
        Change();

        // One that goes on leaves to the next crawl what has vanished before its checkpoint.
        await CrawlAsync(CrawlMode.Rescan, mayResume: false);
        Compare("after the last crawl");
    }

    private void Change()
    {
        for (var changes = _random.Next(5); changes > 0; changes--)
        {
            var id = $"a://{_random.Next(Ids)}";
            if (_random.Next(3) == 0)
            {
                _repository.Remove(id);
                _changed[id] = null;
            }
            else
            {
                // Of few versions: that one comes back is the case that state must get right.
                _repository[id] = _changed[id] = "v" + (_random.Next(2) == 0 ? _version++ : _random.Next(3));
            }
        }

        _service.Now += TimeSpan.FromSeconds(_random.Next(2, 100));
    }

    private async Task CrawlAsync(CrawlMode mode, bool mayResume = true)
    {
        var options = new CrawlOptions
        {
            StateStore = _store,
            DeletesHoweverLittle = true,
            Name = _random.Next(2) == 0 ? "run" : null,
            Batches = new BatchOptions { Concurrency = 1, MaxItems = _random.Next(1, 4), OnFailure = (BatchFailureMode)_random.Next(2) },
        };
        options.Resume = mayResume && options.Name is not null && _random.Next(4) > 0;
        try
        {
            await using var crawl = await (mode switch
            {
                CrawlMode.Rebuild => _client.Crawls.StartRebuildAsync(CrawlService.SourceId, options),
                CrawlMode.Rescan => _client.Crawls.StartRescanAsync(CrawlService.SourceId, options),
                _ => _client.Crawls.StartIncrementalAsync(CrawlService.SourceId, options),
            });
            Resumed += crawl.IsResumed ? 1 : 0;
            await (mode == CrawlMode.Incremental ? FeedAsync(crawl) : WalkAsync(crawl, crawl.Checkpoint, options.Name is not null));
            if (_random.Next(4) == 0 && _fails)
            {
                // The crawler dies here.
                return;
            }

            var report = await crawl.CompleteAsync();
            Completed += report.IsComplete ? 1 : 0;
            if (report.Outcome == CrawlOutcome.Completed)
            {
                Settle(mode, crawl);
            }
        }
        catch (CoveoPushException) when (_fails)
        {
            Failed++;
        }
    }

    private async Task FeedAsync(ICrawlSession crawl)
    {
        foreach (var (id, version) in _changed.ToList())
        {
            await (version is null ? crawl.DeleteAsync(id) : crawl.AddAsync(Item(id, version)));
        }
    }

    /// <summary>In the order of IDs, so that an ID is a checkpoint: with one, what lies before it must not have changed.</summary>
    private async Task WalkAsync(ICrawlSession crawl, string? from, bool savesCheckpoints)
    {
        foreach (var (id, version) in _repository.ToList())
        {
            if (from is not null && string.CompareOrdinal(id, from) <= 0 && !_changed.ContainsKey(id))
            {
                continue;
            }

            await crawl.AddAsync(Item(id, version));
            if (savesCheckpoints && _random.Next(4) == 0)
            {
                await crawl.SaveCheckpointAsync(id);
            }
        }
    }

    private void Settle(CrawlMode mode, ICrawlSession crawl)
    {
        // Of an incremental crawl it holds once a full one has told of all before; what vanished before a checkpoint is for the next crawl.
        if (crawl.IsResumed || (mode == CrawlMode.Incremental && crawl.FullPassReason is not null))
        {
            return;
        }

        Compare($"after a {mode} that says it is complete");
        _changed.Clear();
    }

    private void Compare(string when)
    {
        foreach (var (id, version) in _repository)
        {
            if (!_service.Items.TryGetValue(id, out var item) || !item.Json.Contains($"\"{version}\"", StringComparison.Ordinal))
            {
                Wrong.Add($"{when}, {id} is {item.Json ?? "missing"} in place of {version}.");
            }
        }

        Wrong.AddRange(_service.Items.Keys.Where(id => !_repository.ContainsKey(id)).Select(id => $"{when}, {id} is still in the source."));
    }

    private static PushDocument Item(string id, string version) => new(id) { Title = version };
}
