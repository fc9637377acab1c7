namespace Coveo.Push.Emulator.Store;

/// <summary>Which log entries are asked for; what is <see langword="null"/> does not matter.</summary>
internal sealed record LogQuery
{
    public string? SourceId { get; init; }

    /// <summary>Gets a provider.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Gets the ID of an item or the name of an identity, as a whole.</summary>
    public string? DocumentId { get; init; }

    public string? Operation { get; init; }

    public string? Task { get; init; }

    public string? Result { get; init; }

    /// <summary>Gets a value indicating whether only what went wrong is asked for.</summary>
    public bool OnlyProblems { get; init; }

    public string? RequestId { get; init; }

    /// <summary>Gets the earliest time, in Unix milliseconds.</summary>
    public long? From { get; init; }

    /// <summary>Gets the latest time, in Unix milliseconds.</summary>
    public long? To { get; init; }

    /// <summary>Gets the number of an entry; only older ones are asked for.</summary>
    public long? Before { get; init; }
}
