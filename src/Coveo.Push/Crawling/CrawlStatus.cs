using Coveo.Push.Diagnostics;

namespace Coveo.Push;

/// <summary>Shows on the source that a crawl is at work, and takes it back whatever happens.</summary>
internal sealed class CrawlStatus(CrawlParts parts, CrawlMode mode, string sourceId)
{
    /// <summary>Sets the status of the mode. When that fails and may have happened all the same, it is taken back.</summary>
    /// <returns>The service's time before anything was pushed, if it told it.</returns>
    public async Task<DateTimeOffset?> BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            var acceptance = await parts.Status.SetAsync(sourceId, Wire(mode), cancellationToken).ConfigureAwait(false);
            PushLog.CrawlStarted(parts.Context.Logger, mode, sourceId, acceptance.ServerTime);
            return acceptance.ServerTime;
        }
        catch (Exception failure) when (MayHaveActed(failure))
        {
            await EndAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Sets the source to <c>IDLE</c>, within a time of its own; never fails.</summary>
    /// <returns>Why it could not be set, or <see langword="null"/>.</returns>
    public async Task<string?> EndAsync()
    {
        using var limit = new CancellationTokenSource();
        var timer = parts.Context.TimeProvider.CreateTimer(static limit => ((CancellationTokenSource)limit!).Cancel(), limit, PushDefaults.IdleLimit, Timeout.InfiniteTimeSpan);
        await using (timer.ConfigureAwait(false))
        {
            try
            {
                await parts.Status.SetAsync(sourceId, SourceStatus.Idle, limit.Token).ConfigureAwait(false);
                return null;
            }
            catch (Exception failure)
            {
                var problem = failure is OperationCanceledException ? FormattableString.Invariant($"there was no answer within {PushDefaults.IdleLimit.TotalSeconds} seconds.") : failure.Message;
                PushLog.CrawlNotIdle(parts.Context.Logger, sourceId, problem);
                return problem;
            }
        }
    }

    private static bool MayHaveActed(Exception failure) =>
        failure is OperationCanceledException || (failure is CoveoPushException refused && refused.Attempts.Any(attempt => attempt.MayHaveActed));

    private static SourceStatus Wire(CrawlMode mode) => mode switch
    {
        CrawlMode.Rebuild => SourceStatus.Rebuild,
        CrawlMode.Rescan => SourceStatus.Refresh,
        _ => SourceStatus.Incremental,
    };
}
