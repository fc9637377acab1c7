namespace Coveo.Push;

/// <summary>What happens to an item in the source.</summary>
public enum CrawlItemChangeKind
{
    /// <summary>It is added or replaced.</summary>
    Put,

    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It is deleted with all whose ID begins with its ID.</summary>
    DeleteTree,
}
