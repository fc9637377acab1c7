using System.Runtime.ExceptionServices;
using Coveo.Push.Diagnostics;

namespace Coveo.Push;

internal sealed partial class CrawlSession
{
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isOver;
    private volatile bool _isDisposed;

    public async Task<CrawlReport> CompleteAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfOver();
        if (Interlocked.Exchange(ref _isOver, 1) != 0)
        {
            throw Over();
        }

        ledger.Flow.Enter();
        var end = new CrawlEnd();
        try
        {
            await FinishAsync(end, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            end.Failure = failure;
            end.IsAborted = failure is OperationCanceledException;
        }

        var report = await EndAsync(end).ConfigureAwait(false);
        if (end.IsAborted)
        {
            ExceptionDispatchInfo.Capture(end.Failure!).Throw();
        }

        return end.Failure is { } cause ? throw new CrawlIncompleteException($"{CrawlReportTable.Sentence(report)}. {cause.Message}", report, cause) : report;
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        ledger.Flow.Enter();
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
        {
            await EndAsync(new CrawlEnd { IsAborted = true, Problem = "It was disposed of without having been completed." }).ConfigureAwait(false);
            return;
        }

        // A completion that still runs is cut short, and says so to whoever awaits it.
        await pushes.DisposeAsync().ConfigureAwait(false);
        await _ended.Task.ConfigureAwait(false);
    }

    private async Task FinishAsync(CrawlEnd end, CancellationToken cancellationToken)
    {
        end.IsEverythingTaken = await pushes.CompleteAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (Mode == CrawlMode.Rebuild && end.IsEverythingTaken)
        {
            var soFar = ledger.Report;
            end.NotDeletedBecause = await cleanUp.DeleteOldAsync(StartedAt, soFar.AddedOrUpdated, soFar.Identities, cancellationToken).ConfigureAwait(false);
            end.IsOldDeleted = end.NotDeletedBecause is null;
        }
    }

    /// <summary>Lets what is on its way end, sets the source to <c>IDLE</c>, and closes the report; never fails.</summary>
    private async Task<CrawlReport> EndAsync(CrawlEnd end)
    {
        try
        {
            await pushes.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            end.Failure ??= failure;
        }

        end.StatusProblem = await status.EndAsync().ConfigureAwait(false);
        var report = ledger.End(end.Close);
        Log(report);
        _ended.TrySetResult(true);
        return report;
    }

    private void Log(CrawlReport report)
    {
        if (report.Outcome == CrawlOutcome.Completed)
        {
            PushLog.CrawlEnded(logger, Mode, SourceId, report.ToJson());
        }
        else
        {
            PushLog.CrawlNotDone(logger, Mode, SourceId, report.ToJson(), report.Problem ?? report.NotDeletedBecause);
        }
    }

    private void ThrowIfOver()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (Volatile.Read(ref _isOver) != 0)
        {
            throw Over();
        }
    }

    private static InvalidOperationException Over() => new("The crawl was completed, and takes nothing more. Start another one.");
}
