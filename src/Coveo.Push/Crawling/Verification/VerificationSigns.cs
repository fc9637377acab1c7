namespace Coveo.Push;

/// <summary>What the log has said of one item so far, and what was handed over of it. A byte for each item. What decides over another is the larger one.</summary>
[Flags]
internal enum VerificationSigns : byte
{
    None = 0,

    /// <summary>It is in the index.</summary>
    Indexed = 1,

    /// <summary>A stage has complained.</summary>
    Warned = 2,

    /// <summary>A stage had nothing to do.</summary>
    Skipped = 4,

    /// <summary>A stage has failed after which the item can go on without what that was to bring.</summary>
    Hampered = 8,

    /// <summary>A stage has failed that nothing passes.</summary>
    Failed = 16,

    Rejected = 32,

    /// <summary>It was deleted.</summary>
    Deleted = 64,

    /// <summary>What was handed over is a deletion; the log does not say that, the crawl does.</summary>
    IsDeletion = 128,
}
