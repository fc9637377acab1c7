namespace Coveo.Push.Platform;

/// <summary>Which entries of the log to read. What is not set leaves out none.</summary>
/// <example>
/// <code>
/// var search = new LogSearch(DateTimeOffset.UtcNow.AddHours(-1)) { SourceIds = [sourceId], Results = [LogResult.Error, LogResult.Rejected] };
/// </code>
/// </example>
public sealed class LogSearch
{
    /// <summary>How many entries a page has at most.</summary>
    public const int MaximumPageSize = 1000;

    private const string UseEmptyList = "It is null. Leave it out, or set it to an empty list, for any.";

    /// <summary>Searches in a range of time. The service keeps its log for 14 days (docs.coveo.com/en/1864).</summary>
    /// <param name="from">The earliest time; sent in UTC, with milliseconds.</param>
    /// <param name="to">The latest time; <see langword="null"/> for now, by the service's clock.</param>
    public LogSearch(DateTimeOffset from, DateTimeOffset? to = null)
    {
        From = from;
        To = to;
    }

    /// <summary>The earliest time.</summary>
    public DateTimeOffset From { get; }

    /// <summary>The latest time; <see langword="null"/> for now.</summary>
    public DateTimeOffset? To { get; }

    /// <summary>The ID of an item, or what <see cref="DocumentIdMatch"/> makes of it; <see langword="null"/> for any. Of identities, the name.</summary>
    public string? DocumentId { get; init; }

    /// <summary>How <see cref="DocumentId"/> is compared. Default: <see cref="DocumentIdMatch.Exact"/>.</summary>
    public DocumentIdMatch DocumentIdMatch { get; init; }

    /// <summary>Only entries of these sources.</summary>
    public IReadOnlyList<string> SourceIds { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>Only entries about these resources: indexing pipeline extensions.</summary>
    public IReadOnlyList<string> ResourceIds { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>Only entries about these operations.</summary>
    public IReadOnlyList<LogOperation> Operations { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>Only entries of these stages.</summary>
    public IReadOnlyList<LogTask> Tasks { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>Only entries with these results.</summary>
    public IReadOnlyList<LogResult> Results { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>No entries of these sources. The service passes over it where <see cref="SourceIds"/> has some, and so for each pair.</summary>
    public IReadOnlyList<string> ExcludedSourceIds { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>No entries about these resources.</summary>
    public IReadOnlyList<string> ExcludedResourceIds { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>No entries about these operations.</summary>
    public IReadOnlyList<LogOperation> ExcludedOperations { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>No entries of these stages.</summary>
    public IReadOnlyList<LogTask> ExcludedTasks { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>No entries with these results.</summary>
    public IReadOnlyList<LogResult> ExcludedResults { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>How many entries are asked for in one call, 1 to <see cref="MaximumPageSize"/>; it bounds the memory of a listing. Default: 100.</summary>
    public int PageSize { get; init; } = PagedListing.EntriesPerPage;
}
