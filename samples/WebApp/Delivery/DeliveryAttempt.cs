using Coveo.Push;
using WebApp.Webhook;

namespace WebApp.Delivery;

/// <summary>One push of some events, and what became of each.</summary>
internal sealed class DeliveryAttempt(IReadOnlyList<PageEvent> events, BatchOptions configured, TimeProvider timeProvider)
{
    private readonly Dictionary<int, DeadLetter> _deadLetters = [];
    private readonly HashSet<int> _undelivered = [];
    private bool _isOver;

    /// <summary>Events that no push will deliver: what is wrong is in the event itself.</summary>
    public IReadOnlyCollection<DeadLetter> DeadLetters => _deadLetters.Values;

    /// <summary>Events to push again, in their order. Of a push that was cut short these are all: one that has arrived does no harm when it comes again.</summary>
    public IReadOnlyList<PageEvent> Undelivered =>
        [.. events.Where((_, position) => _isOver ? _undelivered.Contains(position) : !_deadLetters.ContainsKey(position))];

    public int Delivered => events.Count - DeadLetters.Count - Undelivered.Count;

    /// <summary>Why not all was delivered; <see langword="null"/> where all was, but for dead letters.</summary>
    public string? Problem { get; private set; }

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task RunAsync(IBatchesClient batches, string sourceId, CancellationToken cancellationToken)
    {
        try
        {
            // The library sends them in this order where they are about one page, and of several in one batch only the last.
            await batches.PushAsync(sourceId, events.Select(pageEvent => pageEvent.ToOperation()), Options(), cancellationToken: cancellationToken);
            _isOver = true;
        }
        catch (CoveoPushException failure)
        {
            Problem = failure.Message;
        }
    }

    /// <summary>Those of the configuration, but that the others go on when one cannot be delivered, and what becomes of each is noted.</summary>
    private BatchOptions Options() => new(configured)
    {
        OnFailure = BatchFailureMode.Continue,
        OnItemNotAccepted = NoteAsync,
    };

    private ValueTask NoteAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        var position = (int)outcome.Position;
        if (outcome.Result == ItemResult.Rejected)
        {
            _deadLetters[position] = new DeadLetter(timeProvider.GetUtcNow(), outcome.Reason, events[position]);
        }
        else
        {
            _undelivered.Add(position);
            Problem ??= outcome.Reason;
        }

        return ValueTask.CompletedTask;
    }
}
