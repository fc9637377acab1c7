namespace Coveo.Push;

/// <summary>What became of a load in which every item was accepted.</summary>
public sealed record StreamLoadResult
{
    /// <summary>The numbers of the push.</summary>
    public required PushSummary Summary { get; init; }

    /// <summary>What the service has said to each file of a load by updates, with the ordering ID and the request ID; empty for a full load.</summary>
    public IReadOnlyList<PushAcceptance> Updates { get; init; } = [];

    /// <summary>What the service has said to the closing of the stream; <see langword="null"/> for a load by updates.</summary>
    public PushAcceptance? Close { get; init; }

    /// <summary>What the service has said to the deletion of what is old; <see langword="null"/> for a full load, or where nothing was to be deleted.</summary>
    public PushAcceptance? Deletion { get; init; }

    /// <summary>The ordering ID of a full load, or the lowest one of a load by updates: what is older was not loaded. Where an update had to be sent again, as its answer was lost, it is the service's time before that. <see langword="null"/> where the service has not said it.</summary>
    public OrderingId? OrderingId { get; init; }

    /// <summary>Why nothing old is deleted, although everything was accepted; <see langword="null"/> where it is.</summary>
    public string? NotDeletedBecause { get; init; }

    /// <summary>Whether what was not loaded is deleted: at once by a full load, after the queue delay by one by updates.</summary>
    public bool IsOldDeleted => Close is not null || Deletion is not null;

    /// <summary>The numbers, and what became of the rest of the source.</summary>
    public override string ToString() =>
        $"{Summary}; {(Close is not null ? "the source was replaced" : Deletion is not null ? "what is older is deleted" : $"nothing was deleted: {NotDeletedBecause}")}";
}
