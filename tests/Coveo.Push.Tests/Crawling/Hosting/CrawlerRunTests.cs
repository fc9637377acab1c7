namespace Coveo.Push.Tests.Crawling.Hosting;

public class CrawlerRunTests : CrawlerTest
{
    [Fact]
    public async Task A_crawl_is_completed_when_the_crawler_has_returned()
    {
        await StartAsync(options => options.Crawl.Fingerprint = "v2");
        await RestAsync();

        var crawl = Crawls.Started.Should().ContainSingle().Which;
        (crawl.SourceId, crawl.Options!.Fingerprint).Should().Be((SourceId, "v2"));
        (crawl.Completions, crawl.IsDisposed).Should().Be((1, true));
        Record.LastRun!.Report!.Seen.Should().Be(1);
        Log.Text.Should().Contain("Information Crawler 'docs': Rebuild completed after");
    }

    [Fact]
    public async Task Runs_begin_at_their_times()
    {
        await StartAsync(options => options.Interval = TimeSpan.FromHours(6));
        await RestAsync();
        var first = Record.LastRun!.StartedAt;

        await RunAsync(2);

        Record.LastRun!.StartedAt.Should().Be(first + TimeSpan.FromHours(12));
        Record.NextRunAt.Should().Be(first + TimeSpan.FromHours(18));
    }

    [Fact]
    public async Task Each_run_has_a_crawler_of_its_own_from_a_scope_of_its_own()
    {
        await StartAsync();
        await RunAsync(2);

        Script.CrawlersDisposed.Should().Be(3);
    }

    [Fact]
    public async Task Runs_never_overlap()
    {
        var gate = new TaskCompletionSource();
        Script.Run = (run, _, _) => run == 1 ? gate.Task : Task.CompletedTask;
        await StartAsync();
        await UntilAsync(() => Script.Runs == 1);

        Time.Advance(TimeSpan.FromHours(2.5));
        gate.SetResult();
        await RunOnceAsync();

        (Script.Runs, Script.MostAtOnce).Should().Be((2, 1));
        Record.LastRun!.StartedAt.TimeOfDay.Should().Be(new TimeSpan(7, 5, 6), "the first run began at 4:05:06 and took two hours and a half, so that two were missed");
    }

    [Fact]
    public async Task A_crawler_that_fails_aborts_its_crawl_and_runs_again_at_its_time()
    {
        Script.Run = (run, _, _) => run == 1 ? throw new IOException("The database is down.") : Task.CompletedTask;
        await StartAsync();
        await RestAsync();

        (Crawls.Started[0].Completions, Crawls.Started[0].IsDisposed).Should().Be((0, true));
        Record.LastRun!.Outcome.Should().Be("failed");
        Log.Text.Should().Contain("Error Crawler 'docs': Rebuild failed; the next run comes at its time. The database is down.").And.Contain(nameof(IOException));

        await RunOnceAsync();
        Record.LastRun!.IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task A_crawl_that_cannot_be_started_is_tried_again_at_its_time()
    {
        var starts = 0;
        Crawls.OnStart = crawl => crawl.End = ++starts == 1 ? throw new CrawlLeaseException("Another crawler is at work.") : CrawlOutcome.Completed;
        await StartAsync();
        await RestAsync();

        (Record.LastRun!.Outcome, Record.LastRun.Report, Script.Runs).Should().Be(("failed", null, 0));

        await RunOnceAsync();
        Record.LastRun!.Outcome.Should().Be("completed");
    }

    [Fact]
    public async Task A_crawl_that_is_not_complete_is_said_to_be_so()
    {
        Crawls.OnStart = crawl => crawl.Failure = new CrawlIncompleteException("3 of 5 items were taken.");
        await StartAsync();
        await RestAsync();

        (Record.LastRun!.Outcome, Record.LastRun.IsSuccess).Should().Be(("incomplete", false));
        Log.Text.Should().Contain("Rebuild incomplete; the next run comes at its time. 3 of 5 items were taken.");
    }

    [Fact]
    public async Task A_crawler_may_complete_its_crawl_itself_to_leave_a_checkpoint()
    {
        Script.Run = (_, crawl, cancellationToken) => crawl.CompleteAsync("42", cancellationToken);
        await StartAsync();
        await RestAsync();

        (Crawls.Started[0].Completions, Crawls.Started[0].Checkpoint).Should().Be((1, "42"));
        Record.LastRun!.Outcome.Should().Be("completed");
    }

    [Fact]
    public async Task A_cancellation_of_the_crawlers_own_is_a_failure()
    {
        Script.Run = (_, _, _) => throw new TaskCanceledException("The query took too long.");
        await StartAsync();
        await RestAsync();

        (Record.LastRun!.Outcome, Record.LastRun.WasStopped).Should().Be(("failed", false));
    }
}
