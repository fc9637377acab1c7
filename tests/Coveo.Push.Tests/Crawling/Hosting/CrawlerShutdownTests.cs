namespace Coveo.Push.Tests.Crawling.Hosting;

public class CrawlerShutdownTests : CrawlerTest
{
    [Fact]
    public async Task A_crawler_that_completes_its_crawl_in_time_has_done_it()
    {
        Script.Run = async (_, crawl, cancellationToken) =>
        {
            await CancelledAsync(cancellationToken);
            await crawl.CompleteAsync(cancellationToken: CancellationToken.None);
        };
        await StartAsync();
        await UntilAsync(() => Script.Runs == 1);

        await Service.StopAsync(CancellationToken.None);

        (Crawls.Started[0].Completions, Crawls.Started[0].IsDisposed).Should().Be((1, true));
        Record.LastRun!.IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task A_crawler_that_returns_when_it_is_cancelled_may_have_left_its_walk_and_has_its_crawl_aborted()
    {
        Script.Run = (_, _, cancellationToken) => CancelledAsync(cancellationToken);
        await StartAsync();
        await UntilAsync(() => Script.Runs == 1);

        await Service.StopAsync(CancellationToken.None);

        (Crawls.Started[0].Completions, Crawls.Started[0].IsDisposed).Should().Be((0, true));
        (Record.LastRun!.Outcome, Record.LastRun.WasStopped).Should().Be(("aborted", true));
    }

    [Fact]
    public async Task A_crawler_that_throws_when_it_is_cancelled_has_its_crawl_aborted()
    {
        Script.Run = async (_, _, cancellationToken) =>
        {
            await CancelledAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
        };
        await StartAsync();
        await UntilAsync(() => Script.Runs == 1);

        await Service.StopAsync(CancellationToken.None);

        (Crawls.Started[0].Completions, Crawls.Started[0].IsDisposed).Should().Be((0, true));
        (Record.LastRun!.Outcome, Record.LastRun.WasStopped).Should().Be(("aborted", true));
        Log.Text.Should().Contain("Information Crawler 'docs': Rebuild aborted").And.NotContain("Error Crawler");
    }

    [Fact]
    public async Task A_crawler_that_does_not_listen_has_its_crawl_aborted_when_the_time_of_the_host_is_over()
    {
        var never = new TaskCompletionSource();
        Script.Run = (_, _, _) => never.Task;
        await StartAsync();
        await UntilAsync(() => Script.Runs == 1);
        using var timeOut = new CancellationTokenSource();

        var stopping = Service.StopAsync(timeOut.Token);
        (stopping.IsCompleted, Crawls.Started[0].IsDisposed).Should().Be((false, false));
        await timeOut.CancelAsync();
        await stopping;

        (Crawls.Started[0].Completions, Crawls.Started[0].IsDisposed).Should().Be((0, true));
        Record.LastRun!.Outcome.Should().Be("aborted");
        never.SetResult();
    }

    [Fact]
    public async Task A_completion_that_takes_too_long_is_aborted_when_the_time_of_the_host_is_over()
    {
        Crawls.OnStart = crawl => crawl.Gate = new TaskCompletionSource<bool>();
        await StartAsync();
        await UntilAsync(() => Crawls.Started is [{ Completions: 1 }]);
        using var timeOut = new CancellationTokenSource();

        var stopping = Service.StopAsync(timeOut.Token);
        stopping.IsCompleted.Should().BeFalse();
        await timeOut.CancelAsync();
        await stopping;

        Crawls.Started[0].IsDisposed.Should().BeTrue();
        Record.LastRun!.Outcome.Should().Be("aborted");
    }

    [Fact]
    public async Task Between_two_runs_the_host_stops_at_once_and_leaves_no_timer()
    {
        await StartAsync();
        await RestAsync();

        await Service.StopAsync(CancellationToken.None);

        Time.TimerCount.Should().Be(0);
        Crawls.Started.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_run_that_was_stopped_does_not_count()
    {
        var store = new InMemoryCrawlStateStore(Time);
        Script.Run = (run, _, cancellationToken) => run == 2 ? Task.Delay(Timeout.InfiniteTimeSpan, Time, cancellationToken) : Task.CompletedTask;
        await StartAsync(Every2);
        await RestAsync();
        Time.AdvanceToNextTimer();
        await UntilAsync(() => Script.Runs == 2);

        await StartAsync(Every2);
        await RestAsync();

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental, CrawlMode.Incremental);

        void Every2(CrawlerOptions options) => (options.FullRebuildEvery, options.Crawl.StateStore) = (2, store);
    }

    private static Task CancelledAsync(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        cancellationToken.Register(cancelled.SetResult);
        return cancelled.Task;
    }
}
