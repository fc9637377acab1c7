using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>How a crawler keeps count of its runs in the state of its source.</summary>
public class CrawlerCountTests : CrawlerTest
{
    private static readonly string[] Reading = ["open", "dispose"];
    private static readonly string[] Counting = ["open", "save", "dispose"];

    private readonly WatchedStateStore _store;

    public CrawlerCountTests() => _store = new WatchedStateStore(Time);

    [Fact]
    public async Task Where_every_run_is_a_rebuild_there_is_nothing_to_count()
    {
        await StartAsync(Every(1));
        await RestAsync();

        _store.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task The_count_is_read_once_and_written_after_each_run()
    {
        await StartAsync(Every(2));
        await RunAsync(2);

        _store.Calls.Should().Equal([.. Reading, .. Counting, .. Counting, .. Counting]);
        _store.Keys.Should().OnlyContain(key => key == new CrawlStateKey("acmeorg1", SourceId));
        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental, CrawlMode.Rebuild);
    }

    [Fact]
    public async Task Who_counts_has_a_name_of_its_own_where_the_crawler_has_none()
    {
        await StartAsync(Every(2));
        await RestAsync();

        var lease = _store.Leases.Distinct().Should().ContainSingle().Which;
        lease.Holder.Should().MatchRegex(@"^the count of runs \([0-9a-f]{32}\)$");
        lease.Duration.Should().Be(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_counts_has_the_crawlers_name_and_time()
    {
        await StartAsync(options =>
        {
            Every(2)(options);
            (options.Crawl.LeaseHolder, options.Crawl.LeaseDuration) = ("shop crawler", TimeSpan.FromMinutes(3));
        });
        await RestAsync();

        _store.Leases.Distinct().Should().Equal(new CrawlLease("shop crawler", TimeSpan.FromMinutes(3)));
    }

    [Fact]
    public async Task A_count_that_cannot_be_written_is_warned_of_and_the_crawler_goes_on()
    {
        _store.OnCall = call => Fail(call == "save");
        await StartAsync(Every(2));
        await RunOnceAsync();

        Log.Text.Should().Contain("Warning Crawler 'docs': its run could not be counted; a restart may choose another mode for the next one.").And.Contain("The disk is full.");
        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental);
        Record.LastRun!.IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task A_count_that_cannot_be_read_fails_the_run_before_it_has_a_mode()
    {
        _store.OnCall = call => Fail(call == "open" && _store.Calls.Count == 1);
        await StartAsync(Every(2));
        await RestAsync();

        (Record.LastRun!.Mode, Record.LastRun.Outcome, Record.LastRun.Problem).Should().Be((null, "failed", "The disk is full."));
        Crawls.Started.Should().BeEmpty();
        await RunOnceAsync();

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild);
    }

    [Fact]
    public async Task A_run_whose_crawl_could_not_be_started_does_not_count()
    {
        var starts = 0;
        Crawls.OnStart = _ => Fail(++starts == 2);
        await StartAsync(Every(2));
        await RunAsync(3);

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental, CrawlMode.Rebuild);
    }

    [Fact]
    public async Task A_rescan_that_pushes_everything_is_no_reason_for_a_rebuild()
    {
        Crawls.OnStart = crawl => crawl.FullPassReason = crawl.Mode == CrawlMode.Rescan ? "The fingerprint was 'v1'." : null;
        await StartAsync(options =>
        {
            Every(3)(options);
            options.BetweenRebuilds = CrawlMode.Rescan;
        });
        await RunAsync(3);

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Rescan, CrawlMode.Rescan, CrawlMode.Rebuild);
    }

    [Fact]
    public async Task A_crawler_that_fails_otherwise_when_the_host_stops_has_failed()
    {
        Script.Run = async (_, _, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, Time, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            throw new IOException("The database is down.");
        };
        await StartAsync();
        await UntilAsync(() => Script.Runs == 1);
        Record.NextRunAt.Should().BeNull();

        await Service.StopAsync(CancellationToken.None);

        (Record.LastRun!.Outcome, Record.LastRun.WasStopped).Should().Be(("failed", false));
        Log.Text.Should().Contain("Error Crawler 'docs': Rebuild failed; the next run comes at its time. The database is down.");
    }

    [Fact]
    public async Task A_long_wait_is_cut_into_hours_as_somebody_may_set_the_clock()
    {
        var began = Time.GetUtcNow();
        await StartAsync(options => options.Interval = TimeSpan.FromHours(2.5));
        await RestAsync();

        (Record.Since, Record.NextRunAt).Should().Be((began, began.AddHours(2.5)));
        var waits = new List<double>();
        while (Script.Runs == 1)
        {
            await UntilAsync(() => Time.TimerCount > 0);
            waits.Add((Time.NextTimerAt!.Value - Time.GetUtcNow()).TotalHours);
            Time.AdvanceToNextTimer();
            await UntilAsync(() => Time.TimerCount > 0 || Script.Runs == 2);
        }

        waits.Should().Equal(1, 1, 0.5);
    }

    [Fact]
    public async Task A_wait_of_less_than_a_millisecond_is_one()
    {
        var began = Time.GetUtcNow();
        await StartAsync(options => options.Interval = TimeSpan.FromMilliseconds(1_000.5));
        await RestAsync();

        Time.NextTimerAt.Should().Be(began.AddMilliseconds(1_001));
    }

    private Action<CrawlerOptions> Every(int runs) => options => (options.FullRebuildEvery, options.Crawl.StateStore) = (runs, _store);

    private static void Fail(bool isSo)
    {
        if (isSo)
        {
            throw new IOException("The disk is full.");
        }
    }
}
