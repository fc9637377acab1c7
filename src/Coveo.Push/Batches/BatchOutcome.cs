namespace Coveo.Push;

/// <summary>What became of one batch.</summary>
public sealed class BatchOutcome
{
    /// <summary>The number of the batch in its push, counted from 1. The halves of a batch that was too large have its number.</summary>
    public required int Number { get; init; }

    /// <summary>How many items it holds.</summary>
    public required int Items { get; init; }

    /// <summary>How many bytes of JSON it is.</summary>
    public required long Bytes { get; init; }

    /// <summary>The service's word that it has taken the batch; <see langword="null"/> for one that was not taken.</summary>
    public PushAcceptance? Acceptance { get; init; }

    /// <summary>Why it was not taken; <see langword="null"/> for one that was taken.</summary>
    public Exception? Exception { get; init; }
}
