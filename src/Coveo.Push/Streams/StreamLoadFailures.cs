namespace Coveo.Push;

/// <summary>Keeps the first items of a load that were not accepted, and passes all of them on to the caller.</summary>
internal sealed class StreamLoadFailures
{
    private readonly List<ItemOutcome> _first = [];
    private readonly Func<ItemOutcome, CancellationToken, ValueTask>? _caller;

    /// <summary>Hears of the items that a push with these options does not deliver.</summary>
    /// <param name="options">The options, a copy.</param>
    public StreamLoadFailures(BatchOptions options)
    {
        _caller = options.OnItemNotAccepted;
        options.OnItemNotAccepted = TellAsync;
    }

    public IReadOnlyList<ItemOutcome> First
    {
        get
        {
            lock (_first)
            {
                return [.. _first];
            }
        }
    }

    private ValueTask TellAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        lock (_first)
        {
            if (_first.Count < PushDefaults.StreamLoadFailures)
            {
                // The JSON is valid only until this returns.
                _first.Add(new ItemOutcome
                {
                    Position = outcome.Position,
                    Id = outcome.Id,
                    Kind = outcome.Kind,
                    Result = outcome.Result,
                    Reason = outcome.Reason,
                    Exception = outcome.Exception,
                    MayHaveArrived = outcome.MayHaveArrived,
                });
            }
        }

        return _caller?.Invoke(outcome, cancellationToken) ?? default;
    }
}
