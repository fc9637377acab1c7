namespace Coveo.Push.Platform;

/// <summary>Which sources to list, and in which order. What is not set leaves out none.</summary>
/// <example>
/// <code>
/// var largestFirst = new SourceQuery { Host = SourceHost.Push, SortBy = SourceSort.NumberOfDocuments, IsDescending = true };
/// await foreach (var source in client.Sources.ListAsync(largestFirst))
/// {
///     Console.WriteLine($"{source.Name}: {source.NumberOfDocuments}");
/// }
/// </code>
/// </example>
public sealed class SourceQuery
{
    internal const int MaximumPageSize = 1000;

    /// <summary>Only those whose name matches, two characters at least: the service passes over a shorter filter. Default: all.</summary>
    public string? NameFilter { get; init; }

    /// <summary>How the name is compared. Default: <see langword="null"/>, as the service does it by itself: a part of the name.</summary>
    public SourceNameMatch? NameMatch { get; init; }

    /// <summary>Only those that are so. The service filters by all states but <see cref="SourceState.Disabled"/> and <see cref="SourceState.PushReady"/>.</summary>
    public SourceState? State { get; init; }

    /// <summary>Only those whose last operation was this: a rebuild, a refresh (the console's rescan), or an incremental one.</summary>
    public SourceStatus? LastOperation { get; init; }

    /// <summary>Only those whose last operation ended so.</summary>
    public ActivityResult? LastResult { get; init; }

    /// <summary>Only those whose crawler runs there.</summary>
    public SourceHost? Host { get; init; }

    /// <summary>Whether to leave out those that the key may not edit. Default: <see langword="false"/>.</summary>
    public bool OnlyEditable { get; init; }

    /// <summary>What they are ordered by. Default: their names.</summary>
    public SourceSort SortBy { get; init; } = SourceSort.Name;

    /// <summary>Whether the order is reversed. Default: <see langword="false"/>.</summary>
    public bool IsDescending { get; init; }

    /// <summary>How many are asked for in one call, 1 to 1,000. Default: 100.</summary>
    public int PageSize { get; init; } = PagedListing.EntriesPerPage;
}
