namespace Coveo.Push.Platform;

/// <summary>How a stage of the indexing pipeline ended (docs.coveo.com/en/1893).</summary>
public enum LogResult
{
    /// <summary>The service says nothing, or a word that this library does not know.</summary>
    Unknown,

    /// <summary>It did what it was to do.</summary>
    Completed,

    /// <summary>It did it in part.</summary>
    Warning,

    /// <summary>The item was refused: it is not indexed.</summary>
    Rejected,

    /// <summary>It failed: the item is not indexed.</summary>
    Error,

    /// <summary>There was nothing to do, or something newer had been done.</summary>
    Skipped,
}
