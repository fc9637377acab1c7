using System.Globalization;
using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.Soak.Lanes;

/// <summary>Crawls of all modes over a repository that changes: some are cancelled, some given up and gone on with later.</summary>
internal sealed class CrawlLane(LaneContext context, int number) : Lane(context, $"crawls-{number}", number)
{
    private const int Items = 2_000;
    private const int Remembered = 8;

    private readonly SoakItems _items = new($"crawls-{number}", Items);
    private readonly int[] _repository = new int[Items];
    private readonly HashSet<int> _changed = [];
    private SqliteCrawlStateStore? _store;
    private ItemBook? _book;
    private int _version;
    private CrawlMode _mode;

    /// <summary>The crawl stops short of its end; the next one may go on with it, in a repository that has not changed meanwhile.</summary>
    private bool _givesUp;

    public override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        _store = new SqliteCrawlStateStore(Path.Combine(Context.Folder, Name + ".db"));
        _book = new ItemBook(_items);
    }

    protected override async Task CycleAsync()
    {
        if (!_givesUp)
        {
            Change();
        }

        var gaveUp = _givesUp;
        _givesUp = Random.Next(4) == 0;
        var ledger = new CrawlLedgerCheck();
        using var cancellation = SometimesCancelled();
        var mode = gaveUp && Random.Next(3) > 0 ? _mode : (CrawlMode)Random.Next(3);
        _mode = mode;
        var options = new CrawlOptions
        {
            StateStore = _store,
            DeletesHoweverLittle = true,
            QueueDelay = TimeSpan.Zero,
            LeaseHolder = Name,
            Name = Random.Next(4) > 0 ? "soak" : null,
            Batches = new BatchOptions { MaxItems = Random.Next(50, 1_000), Concurrency = Random.Next(1, 5), OnFailure = (BatchFailureMode)Random.Next(2), OnItemNotAccepted = ledger.HearAsync },
        };
        options.Resume = options.Name is not null && Random.Next(4) > 0;
        try
        {
            await CrawlAsync(mode, options, ledger, cancellation.Token);
        }
        catch (Exception failure) when (failure is CoveoPushException or OperationCanceledException)
        {
            Tally.Fail(failure);
            Remember($"{mode} {options.Name} {failure.GetType().Name}: {failure.Message}");
        }

        Tally.Blame(Name, ledger.Wrong);
        await CompareAsync(_book!);
    }

    /// <summary>What the last crawls were, beside what is wrong after them.</summary>
    private void Remember(string crawl)
    {
        History.Enqueue($"{DateTime.UtcNow:HH:mm:ss} {crawl}");
        if (History.Count > Remembered)
        {
            History.Dequeue();
        }
    }

    private void Change()
    {
        for (var changes = Random.Next(Items / 5); changes > 0; changes--)
        {
            var item = Random.Next(Items);
            _repository[item] = Random.Next(4) == 0 ? ItemBook.Absent : ++_version;
            _changed.Add(item);
        }
    }

    private async Task CrawlAsync(CrawlMode mode, CrawlOptions options, CrawlLedgerCheck ledger, CancellationToken cancellationToken)
    {
        await using var crawl = await (mode switch
        {
            CrawlMode.Rebuild => Client.Crawls.StartRebuildAsync(SourceId, options, cancellationToken),
            CrawlMode.Rescan => Client.Crawls.StartRescanAsync(SourceId, options, cancellationToken),
            _ => Client.Crawls.StartIncrementalAsync(SourceId, options, cancellationToken),
        });
        Tally.Add(SoakCount.Resumed, crawl.IsResumed ? 1 : 0);
        if (mode != CrawlMode.Incremental)
        {
            // What the repository does not have may be deleted, by the batches of a rescan or at the end of a rebuild.
            Enumerable.Range(0, Items).Where(item => _repository[item] == ItemBook.Absent).ToList().ForEach(item => _book!.Doubt(item, ItemBook.Absent));
        }

        await (mode == CrawlMode.Incremental ? FeedAsync(crawl, cancellationToken) : WalkAsync(crawl, options.Name is not null, cancellationToken));
        if (_givesUp)
        {
            Remember($"{mode} {options.Name} given up, resumed {crawl.IsResumed} at {crawl.Checkpoint}");
            return;
        }

        var report = await crawl.CompleteAsync(cancellationToken: cancellationToken);
        ledger.Check(report);
        Remember($"{mode} {options.Name} resumed {crawl.IsResumed}: {report.ToJson()}");
        Count(report);
        if (report.Outcome == CrawlOutcome.Completed && !crawl.IsResumed && (mode != CrawlMode.Incremental || crawl.FullPassReason is null))
        {
            Enumerable.Range(0, Items).ToList().ForEach(item => _book!.Settle(item, _repository[item]));
            _changed.Clear();
        }
    }

    private async Task FeedAsync(ICrawlSession crawl, CancellationToken cancellationToken)
    {
        foreach (var item in _changed.ToList())
        {
            await AddAsync(crawl, item, cancellationToken);
        }
    }

    /// <summary>In the order of IDs, so that a number is a checkpoint; what has changed before it is crawled again.</summary>
    private async Task WalkAsync(ICrawlSession crawl, bool savesCheckpoints, CancellationToken cancellationToken)
    {
        var from = int.Parse(crawl.Checkpoint ?? "0", CultureInfo.InvariantCulture);
        for (var item = 0; item < Items; item++)
        {
            if (_repository[item] != ItemBook.Absent && (item >= from || _changed.Contains(item)))
            {
                await AddAsync(crawl, item, cancellationToken);
            }

            if (savesCheckpoints && item > from && item % 300 == 0)
            {
                await crawl.SaveCheckpointAsync(item.ToString(CultureInfo.InvariantCulture), cancellationToken);
            }
        }
    }

    private async Task AddAsync(ICrawlSession crawl, int item, CancellationToken cancellationToken)
    {
        var version = _repository[item];
        _book!.Doubt(item, version);
        Operations++;
        await (version == ItemBook.Absent ? crawl.DeleteAsync(_items.Id(item), cancellationToken: cancellationToken) : crawl.AddAsync(_items.Make(item, version), cancellationToken));
    }

    private void Count(CrawlReport report)
    {
        Tally.Add(SoakCount.Operations, report.Seen);
        Tally.Add(SoakCount.Unchanged, report.Unchanged);
        Tally.Add(SoakCount.Accepted, report.AddedOrUpdated + report.Deleted);
        Tally.Add(SoakCount.Failed, report.Failed);
        Tally.Add(SoakCount.NotSent, report.NotSent);
        Tally.Add(SoakCount.Batches, report.Batches);
        Tally.Add(SoakCount.Crawls, report.Outcome == CrawlOutcome.Completed ? 1 : 0);
    }
}
