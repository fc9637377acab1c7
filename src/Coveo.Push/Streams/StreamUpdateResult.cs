namespace Coveo.Push;

/// <summary>What became of an update of a stream source, or of a merge into it.</summary>
public sealed record StreamUpdateResult
{
    /// <summary>The numbers of the push.</summary>
    public required PushSummary Summary { get; init; }

    /// <summary>What the service has said to each file that it has taken, with the ordering ID and the request ID. Files travel at once, so the ordering IDs need not grow.</summary>
    public IReadOnlyList<PushAcceptance> Updates { get; init; } = [];

    /// <summary>The lowest ordering ID of the files; <see langword="null"/> where there is none, or the service has not said it of each.</summary>
    public OrderingId? FirstOrderingId => LowestOf(Updates);

    /// <summary>The numbers.</summary>
    public override string ToString() => Summary.ToString();

    internal static OrderingId? LowestOf(IReadOnlyList<PushAcceptance> updates)
    {
        OrderingId? lowest = null;
        foreach (var update in updates)
        {
            if (update.OrderingId is not { } orderingId)
            {
                return null;
            }

            lowest = lowest is { } former && former < orderingId ? former : orderingId;
        }

        return lowest;
    }
}
