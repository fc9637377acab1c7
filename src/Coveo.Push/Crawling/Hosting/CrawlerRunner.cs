using Coveo.Push.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push;

/// <summary>Runs a crawler once, from the choice of the mode to the count of the run; never fails.</summary>
internal sealed class CrawlerRunner(CrawlerParts parts)
{
    private readonly CrawlerRotation _rotation = new(parts.Options, parts.OrganizationId);

    /// <param name="stopping">The host shuts down: the crawler is told, and may come to its end.</param>
    /// <param name="aborting">Its time for that is over.</param>
    public async Task<CrawlerRun> RunAsync(CancellationToken stopping, CancellationToken aborting)
    {
        var (startedAt, timestamp) = (parts.TimeProvider.GetUtcNow(), parts.TimeProvider.GetTimestamp());
        CrawlMode? mode = null;
        ICrawlSession? crawl = null;
        Exception? failure = null;
        try
        {
            mode = await _rotation.NextAsync(stopping).ConfigureAwait(false);
            crawl = await StartAsync(mode.Value, stopping).ConfigureAwait(false);
            await using (crawl.ConfigureAwait(false))
            {
                await CrawlAsync(crawl, stopping, aborting).ConfigureAwait(false);
            }
        }
        catch (Exception cause)
        {
            failure = cause;
        }

        var wasStopped = failure is OperationCanceledException && stopping.IsCancellationRequested;
        var run = new CrawlerRun(mode, startedAt, parts.TimeProvider.GetElapsedTime(timestamp), crawl?.SoFar, failure, wasStopped);
        await CountAsync(run, aborting).ConfigureAwait(false);
        Tell(run);
        return run;
    }

    private Task<ICrawlSession> StartAsync(CrawlMode mode, CancellationToken cancellationToken)
    {
        var (sourceId, options) = (parts.Options.SourceId, parts.Options.Crawl);
        return mode switch
        {
            CrawlMode.Rebuild => parts.Crawls.StartRebuildAsync(sourceId, options, cancellationToken),
            CrawlMode.Rescan => parts.Crawls.StartRescanAsync(sourceId, options, cancellationToken),
            _ => parts.Crawls.StartIncrementalAsync(sourceId, options, cancellationToken),
        };
    }

    private async Task CrawlAsync(ICrawlSession crawl, CancellationToken stopping, CancellationToken aborting)
    {
        // On a thread of its own: one that never waits would otherwise not be left when its time is over.
        var crawling = Task.Run(() => CrawlInScopeAsync(crawl, stopping), CancellationToken.None);
        _ = crawling.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        await crawling.WaitAsync(aborting).ConfigureAwait(false);

        // A crawler with a checkpoint to leave has done it itself.
        if (crawl.SoFar.Outcome == CrawlOutcome.Running)
        {
            // One that has heard of the end may have left its walk in the middle: what it has not come to would be deleted.
            stopping.ThrowIfCancellationRequested();
            await crawl.CompleteAsync(cancellationToken: aborting).ConfigureAwait(false);
        }
    }

    private async Task CrawlInScopeAsync(ICrawlSession crawl, CancellationToken stopping)
    {
        var scope = parts.Scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var crawler = (ICrawler)scope.ServiceProvider.GetRequiredService(parts.Type);
            await crawler.CrawlAsync(crawl, stopping).ConfigureAwait(false);
        }
    }

    private async Task CountAsync(CrawlerRun run, CancellationToken cancellationToken)
    {
        try
        {
            await _rotation.CountAsync(run, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            PushLog.CrawlerNotCounted(parts.Logger, parts.Name, failure);
        }
    }

    private void Tell(CrawlerRun run)
    {
        PushMetrics.CountCrawlerRun(parts.Name, run.Mode, run.Outcome, run.Duration, run.Report?.Seen ?? 0);
        if (run.IsSuccess || run.WasStopped)
        {
            PushLog.CrawlerRan(parts.Logger, parts.Name, run.Mode, run.Outcome, run.Duration);
        }
        else
        {
            PushLog.CrawlerFailed(parts.Logger, parts.Name, run.Mode, run.Outcome, run.Problem, run.Failure);
        }
    }
}
