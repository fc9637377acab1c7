namespace Coveo.Push.Platform;

/// <summary>
/// Reads the log of the indexing pipeline: what became of each item after it was accepted, stage by stage (docs.coveo.com/en/1893). What is
/// accepted can still fail there, and no call tells so.
/// </summary>
public interface ILogsClient
{
    /// <summary>
    /// Reads the entries of a range of time, page after page as they are asked for. The service takes a week at most: a longer range is
    /// asked for week by week, the newest first, and within a week in the service's own order. An entry on the border of two is told once.
    /// </summary>
    /// <param name="search">Which entries.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The entries; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">
    /// The range ends before it starts or is longer than 366 days, the page size is out of range, an ID is blank, or a value is
    /// <c>Unknown</c>; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    /// <example>
    /// <code>
    /// var problems = new LogSearch(DateTimeOffset.UtcNow.AddDays(-1)) { SourceIds = [sourceId], Results = [LogResult.Warning, LogResult.Rejected, LogResult.Error] };
    /// await foreach (var entry in client.Logs.SearchAsync(problems))
    /// {
    ///     Console.WriteLine(entry);
    /// }
    /// </code>
    /// </example>
    IAsyncEnumerable<LogEntry> SearchAsync(LogSearch search, CancellationToken cancellationToken = default);

    /// <summary>Counts the entries of a range of time, without reading them.</summary>
    /// <param name="search">Which entries; its page size does not matter.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentException">As for <see cref="SearchAsync"/>; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<long> CountAsync(LogSearch search, CancellationToken cancellationToken = default);

    /// <summary>Reads which values the entries of a range of time have.</summary>
    /// <param name="search">Which entries; its page size does not matter.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Their operations, stages, results, sources and resources.</returns>
    /// <exception cref="ArgumentException">As for <see cref="SearchAsync"/>; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<LogFacets> GetFacetsAsync(LogSearch search, CancellationToken cancellationToken = default);

    /// <summary>Counts the entries of a range of time by their values.</summary>
    /// <param name="search">Which entries; its page size does not matter.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many have which operation, stage, result, source and resource.</returns>
    /// <exception cref="ArgumentException">As for <see cref="SearchAsync"/>; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<LogFacetCounts> GetFacetCountsAsync(LogSearch search, CancellationToken cancellationToken = default);
}
