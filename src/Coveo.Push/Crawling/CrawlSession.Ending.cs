using System.Runtime.ExceptionServices;
using Coveo.Push.Diagnostics;

namespace Coveo.Push;

internal sealed partial class CrawlSession
{
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isOver;
    private int _adding;
    private volatile bool _isDisposed;

    public async Task<CrawlReport> CompleteAsync(string? checkpoint = null, CancellationToken cancellationToken = default)
    {
        ThrowIfOver();
        if (checkpoint is not null && _pass is null)
        {
            throw new InvalidOperationException($"The crawl has nowhere to keep a checkpoint. Set {nameof(CrawlOptions)}.{nameof(CrawlOptions.StateStore)} when it is started.");
        }

        if (Interlocked.Exchange(ref _isOver, 1) != 0)
        {
            throw Over();
        }

        ledger.Flow.Enter();
        var end = new CrawlEnd();
        try
        {
            ThrowIfAdding();
            await FinishAsync(end, checkpoint, cancellationToken).ConfigureAwait(false);
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

    private async Task FinishAsync(CrawlEnd end, string? checkpoint, CancellationToken cancellationToken)
    {
        var sendsAll = Mode == CrawlMode.Rebuild || (Mode == CrawlMode.Rescan && _pass!.SendsAll);

        // One that pushes everything deletes by age, too. But by its age the service takes what was pushed just before the crawl began for new, and the state
        // would forget it: so what the state knows goes by its ID.
        var deletesVanished = Mode != CrawlMode.Incremental && _pass is not null && (!sendsAll || StartedAt is not null)
            && await DeleteVanishedAsync(end, cancellationToken).ConfigureAwait(false);

        var isEverythingTaken = await CompletePushesAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (ledger.Tally.IsBroken)
        {
            throw new InvalidOperationException("Adding something to the crawl had failed or was cancelled, so it has not everything, and nothing old is deleted. Start another one.");
        }

        end.Problem = ledger.Tally.Gap;
        end.IsEverythingTaken = isEverythingTaken && end.Problem is null;
        if (!end.IsEverythingTaken)
        {
            await CloseAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        if (sendsAll)
        {
            await DeleteOldAsync(end, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            end.IsOldDeleted = deletesVanished;
        }

        Expect(end);
        if (_pass is not null)
        {
            await _pass.CompleteAsync(checkpoint, end.IsOldDeleted, cleanUp.ItemsBefore, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>Whether everything was taken.</returns>
    private async Task<bool> CompletePushesAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await pushes.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CoveoPushIncompleteException incomplete) when (incomplete.Summary.Interruption == PushInterruption.None && !ledger.Tally.IsBroken)
        {
            await CloseAsync(cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Everything was read, and some of it not taken. A crawl that went on from its last checkpoint would only look at the rest, again and again, for as long as
    /// one item is wrong.
    /// </summary>
    private Task CloseAsync(CancellationToken cancellationToken) => _pass?.CloseAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Deletes one by one what the state knows and the crawl has not come upon; everything else must have been taken by then.</summary>
    /// <returns>Whether the deletions were added: they are done when they were taken.</returns>
    private async Task<bool> DeleteVanishedAsync(CrawlEnd end, CancellationToken cancellationToken)
    {
        if (!await pushes.FlushAsync(cancellationToken).ConfigureAwait(false) || ledger.Tally.IsPartial)
        {
            return false;
        }

        end.NotDeletedBecause = cleanUp.Doubt(_pass!.SeenCount);
        if (end.NotDeletedBecause is not null)
        {
            return false;
        }

        await foreach (var documentId in _pass.VanishedAsync(cancellationToken).ConfigureAwait(false))
        {
            var deletion = PushOperation.Delete(documentId);
            await _pass.IsUnchangedAsync(deletion, cancellationToken).ConfigureAwait(false);
            await pushes.Items.AddAsync(deletion, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Deletes all at once what is older than a crawl that has pushed everything.</summary>
    private async Task DeleteOldAsync(CrawlEnd end, CancellationToken cancellationToken)
    {
        if (_pass is not null)
        {
            await _pass.CheckLeaseAsync(cancellationToken).ConfigureAwait(false);
        }

        // Which identities there are is for a rebuild to say: a rescan may be given those that have changed.
        var soFar = ledger.Report;
        var identities = Mode == CrawlMode.Rebuild ? soFar.Identities : 0;

        // Each item once, where that is known: a repository that gives one page for ever has not delivered many.
        var items = _pass?.SeenCount ?? verifier.Items.ToBeIndexed ?? soFar.AddedOrUpdated;
        end.NotDeletedBecause = await cleanUp.DeleteOldAsync(StartedAt, items, identities, cancellationToken).ConfigureAwait(false);
        end.IsOldDeleted = end.NotDeletedBecause is null;
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
        await GiveBackAsync(end).ConfigureAwait(false);
        var report = ledger.End(end.Close);
        Log(report);
        _ended.TrySetResult(true);
        return report;
    }

    private async Task GiveBackAsync(CrawlEnd end)
    {
        try
        {
            if (_pass is not null)
            {
                await _pass.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            end.Failure ??= failure;
        }
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

    // Whoever adds is counted first and asks then, and whoever completes the other way round: one of both sees the other.
    private void BeginAdding()
    {
        Interlocked.Increment(ref _adding);
        try
        {
            ThrowIfOver();
        }
        catch
        {
            EndAdding();
            throw;
        }
    }

    private void EndAdding() => Interlocked.Decrement(ref _adding);

    /// <summary>What is still being added could be deleted as something that is not there.</summary>
    private void ThrowIfAdding()
    {
        if (Volatile.Read(ref _adding) != 0)
        {
            throw new InvalidOperationException($"Something was still being added when the crawl was completed, so nothing is deleted. Await every {nameof(AddAsync)} before {nameof(CompleteAsync)}.");
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
