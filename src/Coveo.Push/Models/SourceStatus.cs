namespace Coveo.Push;

/// <summary>
/// What a crawler tells the service it is doing. It informs the people who watch the source and opens an activity; it does not change
/// how items are indexed (docs.coveo.com/en/35).
/// </summary>
/// <remarks>The console's words cross over: its "Rescan" is <see cref="Refresh"/> on the wire, its "Refresh" is <see cref="Incremental"/>.</remarks>
public enum SourceStatus
{
    /// <summary>Everything is being pushed again: the console's "Rebuild".</summary>
    Rebuild,

    /// <summary>The source is compared with the repository and only differences are pushed: the console's "Rescan".</summary>
    Refresh,

    /// <summary>The repository itself says what changed: the console's "Refresh".</summary>
    Incremental,

    /// <summary>Done. Without it the console shows "Retrieving content" for ever.</summary>
    Idle,
}
