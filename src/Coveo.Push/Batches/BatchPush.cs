using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>
/// What every push does alike, whatever it takes: one operation at a time goes into the batches of the engine, and each gets its outcome.
/// </summary>
internal abstract partial class BatchPush : IAsyncDisposable
{
    // Thousands of producers may wait for each other here; who waited goes on apart from the one who leaves, not on top of its stack.
    private readonly SemaphoreSlim _adding = new(1, 1);
    private readonly CancellationTokenSource _abort = new();
    private bool _isCompleted;
    private bool _isDisposed;

    /// <param name="destination">Where the batches go.</param>
    /// <param name="options">How to push.</param>
    /// <param name="maxBytes">The largest file; one above the size of a batch holds a single element.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="context">The time and the log.</param>
    /// <param name="witness">Learns which elements are handed over and taken.</param>
    protected BatchPush(BatchDestination destination, BatchOptions options, int maxBytes, IProgress<BatchProgress>? progress, CallContext context, IBatchWitness? witness = null)
    {
        Options = options;
        Aborted = _abort.Token;
        Tally = new PushTally(context.TimeProvider, destination.Subjects);
        Outcomes = new PushOutcomes(options, progress, Tally, Aborted, witness);
        Engine = new BatchEngine(destination, options, maxBytes, Outcomes, context.TimeProvider, contents => _ = SendDueAsync(contents), Aborted);
        End = new PushEnd(options, Outcomes, Tally, destination, context.Logger);
    }

    public PushSummary SoFar => Tally.Summary;

    protected BatchOptions Options { get; }

    protected PushOutcomes Outcomes { get; }

    protected BatchEngine Engine { get; }

    protected PushTally Tally { get; }

    protected PushEnd End { get; }

    protected CancellationToken Aborted { get; }

    protected bool IsOver => _isCompleted || _isDisposed;

    /// <summary>Stops the push: what has not left is not sent.</summary>
    public void Abort() => _abort.Cancel();

    /// <summary>Completes when everything that is being prepared has gone on into the engine.</summary>
    protected virtual Task PreparedAsync() => Task.CompletedTask;

    protected Task BeginAddingAsync(CancellationToken cancellationToken) => _adding.WaitAsync(cancellationToken);

    /// <summary>Begins to add if nobody else does.</summary>
    protected bool TryBeginAdding() => _adding.Wait(0, CancellationToken.None);

    protected void EndAdding() => _adding.Release();

    protected void ThrowIfOver()
    {
        if (IsOver)
        {
            EndAdding();
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            throw new InvalidOperationException("The push was completed, and takes nothing more. Start another one.");
        }
    }

    /// <summary>Gives an item of a push that has stopped its outcome.</summary>
    protected Task SkipAsync(ItemOnItsWay item, string reason, ReadOnlyMemory<byte> json) =>
        Outcomes.EndAsync(item.Ended(ItemResult.NotSent, reason, Outcomes.HaltedBy, json));

    protected Task RejectAsync(ItemOnItsWay item, CoveoPushException invalid, ReadOnlyMemory<byte> json = default) =>
        Outcomes.EndAsync(item.Ended(ItemResult.Rejected, invalid.Message, invalid, json));

    /// <summary>Adds what was written, or says that it is too large for a batch even alone.</summary>
    protected async ValueTask<bool> TryAddWrittenAsync(ItemOnItsWay item, BatchElement element, CancellationToken cancellationToken)
    {
        try
        {
            return await Engine.AddAsync(element, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await Outcomes.EndAsync(item.Ended(ItemResult.NotSent, "Adding it was cancelled while it waited for a place.", json: Engine.Element.WrittenMemory)).ConfigureAwait(false);
            throw;
        }
    }
}
