namespace Coveo.Push;

/// <summary>What a state remembers beside its items.</summary>
public sealed record CrawlMemory
{
    /// <summary>The configuration that its hashes were made with.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Whether it knows every item of the source: a crawl that has pushed everything and deleted the rest was completed once.</summary>
    public bool IsWhole { get; init; }

    /// <summary>How many items the last completed crawl has found, or has left in the source, if those are more.</summary>
    public long? Items { get; init; }

    /// <summary>The caller's token of the change feed up to which all changes were taken.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>How many runs of a crawler in a host there were since its last rebuild (<see cref="CrawlerOptions.FullRebuildEvery"/>); <see langword="null"/> when one is due.</summary>
    public int? RunsSinceRebuild { get; init; }

    /// <summary>The named crawl that was begun and not completed, if there is one.</summary>
    public CrawlToResume? Open { get; init; }
}
