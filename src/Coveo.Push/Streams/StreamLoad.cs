using System.Text.Json.Serialization.Metadata;
using Coveo.Push.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Coveo.Push;

/// <inheritdoc cref="IStreamLoad"/>
internal sealed class StreamLoad(StreamLoadEnd end, DocumentPush push, StreamLoadFailures failures, ILogger logger) : IStreamLoad
{
    private int _isOver;
    private int _adding;
    private volatile bool _isBroken;
    private volatile bool _isDisposed;

    public string SourceId => end.SourceId;

    public PushSummary SoFar => push.SoFar;

    public async ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        BeginAdding();
        try
        {
            end.Check(document.DocumentId);
            await push.AddAsync(document, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _isBroken = true;
            throw;
        }
        finally
        {
            EndAdding();
        }
    }

    public async ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default)
    {
        BeginAdding();
        try
        {
            if (documentId?.Invoke(item) is { } id)
            {
                end.Check(id);
            }

            await push.AddAsync(item, typeInfo, documentId!, permissions, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _isBroken = true;
            throw;
        }
        finally
        {
            EndAdding();
        }
    }

    public Task<StreamLoadResult> CompleteAsync(CancellationToken cancellationToken = default) =>
        EndAsync(() => push.CompleteAsync(cancellationToken), cancellationToken);

    /// <summary>Loads a series and ends with it.</summary>
    /// <param name="feed">Feeds the push with the series, and completes it.</param>
    /// <param name="cancellationToken">Cancels the load.</param>
    public Task<StreamLoadResult> RunAsync(Func<DocumentPush, Task<PushSummary>> feed, CancellationToken cancellationToken) =>
        EndAsync(() => feed(push), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
        {
            PushLog.StreamNotLoaded(logger, SourceId, $"It was disposed of without having been completed. {end.Consequence}");
        }

        await push.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<StreamLoadResult> EndAsync(Func<Task<PushSummary>> complete, CancellationToken cancellationToken)
    {
        ThrowIfOver();
        if (Interlocked.Exchange(ref _isOver, 1) != 0)
        {
            throw Over();
        }

        ThrowIfAdding();

        // First of all everything gets its outcome: what has broken the load may be what could not be delivered.
        var summary = await PushAsync(complete).ConfigureAwait(false);
        ThrowIfBroken(summary);
        try
        {
            var result = await end.FinishAsync(summary, cancellationToken).ConfigureAwait(false);
            if (result.IsOldDeleted)
            {
                PushLog.StreamLoaded(logger, SourceId, result);
            }
            else
            {
                PushLog.StreamNotLoaded(logger, SourceId, $"nothing old is deleted. {result.NotDeletedBecause}");
            }

            return result;
        }
        catch (StreamLoadEndException problem)
        {
            throw Incomplete(problem.Message, summary, problem.InnerException, problem.MayHaveTakenEffect);
        }
    }

    private async Task<PushSummary> PushAsync(Func<Task<PushSummary>> complete)
    {
        PushSummary summary;
        try
        {
            summary = await complete().ConfigureAwait(false);
        }
        catch (CoveoPushIncompleteException incomplete)
        {
            throw Incomplete(incomplete.Message, incomplete.Summary, incomplete.InnerException);
        }

        return summary.IsComplete ? summary : throw Incomplete($"Not every item has reached source '{SourceId}': {summary}. The first one is {summary.FirstNotAccepted}", summary, summary.FirstNotAccepted?.Exception);
    }

    /// <summary>What is still being added could be deleted as something that is not there.</summary>
    private void ThrowIfAdding()
    {
        if (Volatile.Read(ref _adding) != 0)
        {
            throw Incomplete($"Something was still being added when the load was completed. Await every {nameof(AddAsync)} before {nameof(CompleteAsync)}.", SoFar, cause: null);
        }
    }

    /// <summary>The same holds for what could not be added.</summary>
    private void ThrowIfBroken(PushSummary summary)
    {
        if (_isBroken)
        {
            throw Incomplete("Adding something to the load had failed or was cancelled, so it has not everything. Start another one.", summary, cause: null);
        }
    }

    private StreamLoadIncompleteException Incomplete(string problem, PushSummary summary, Exception? cause, bool mayHaveTakenEffect = false)
    {
        var consequence = mayHaveTakenEffect ? "It may have taken effect all the same: look at the source before you load it again." : end.Consequence;
        PushLog.StreamNotLoaded(logger, SourceId, $"{problem} {consequence}");
        return new StreamLoadIncompleteException($"{problem} {consequence}", summary, cause) { NotAccepted = failures.First, MayHaveTakenEffect = mayHaveTakenEffect };
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

    private void ThrowIfOver()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (Volatile.Read(ref _isOver) != 0)
        {
            throw Over();
        }
    }

    private static InvalidOperationException Over() => new("The load was completed, and takes nothing more. Start another one.");
}
