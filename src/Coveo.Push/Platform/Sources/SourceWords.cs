namespace Coveo.Push.Platform;

/// <summary>The words of the platform for what sources do.</summary>
internal static class SourceWords
{
    public static readonly WireWords<SourceState> States = new(
        "state of a source",
        (SourceState.Creating, "CREATING"),
        (SourceState.Disabled, "DISABLED"),
        (SourceState.Refreshing, "REFRESHING"),
        (SourceState.Paused, "PAUSED"),
        (SourceState.PausedOnError, "PAUSED_ON_ERROR"),
        (SourceState.Idle, "IDLE"),
        (SourceState.Error, "ERROR"),
        (SourceState.PushReady, "PUSH_READY"));

    /// <summary>What a crawler does, in the words of activities.</summary>
    public static string Operation(SourceStatus status) => status switch
    {
        SourceStatus.Rebuild => ActivityOperations.Rebuild,
        SourceStatus.Refresh => ActivityOperations.FullRefresh,
        SourceStatus.Incremental => ActivityOperations.IncrementalRefresh,
        SourceStatus.Idle => "IDLE",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, $"'{status}' is not a source status. Use Rebuild, Refresh, Incremental or Idle."),
    };

    public static string Sort(SourceSort sort) => sort switch
    {
        SourceSort.Name => "NAME",
        SourceSort.Type => "TYPE",
        SourceSort.Status => "STATUS",
        SourceSort.StatusPriority => "STATUS_PRIORITY",
        SourceSort.NumberOfDocuments => "CONTENT",
        SourceSort.DocumentsTotalSize => "CONTENT_TOTAL_DOCUMENT_SIZE",
        SourceSort.LastModifiedDate => "LAST_MODIFIED_DATE",
        SourceSort.LastOperation => "LAST_OPERATION",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, $"'{sort}' is nothing to order sources by. Use Name, Type, Status or another member of {nameof(SourceSort)}."),
    };

    public static string Host(SourceHost host) => host switch
    {
        SourceHost.Cloud => "CLOUD",
        SourceHost.CrawlingModule => "CRAWLING_MODULE",
        SourceHost.Push => "PUSH",
        _ => throw new ArgumentOutOfRangeException(nameof(host), host, $"'{host}' is no place where a crawler runs. Use Cloud, CrawlingModule or Push."),
    };

    public static string Match(SourceNameMatch match) => match switch
    {
        SourceNameMatch.Wildcard => "WILDCARD",
        SourceNameMatch.Exact => "EXACTMATCH",
        _ => throw new ArgumentOutOfRangeException(nameof(match), match, $"'{match}' is no way to compare a name. Use Wildcard or Exact."),
    };
}
