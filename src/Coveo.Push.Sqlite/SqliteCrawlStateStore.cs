namespace Coveo.Push;

/// <summary>
/// Keeps the states of crawls in a SQLite file, of any number of sources: about 100 bytes an item in the file, and one bit in memory. What it was told survives
/// the death of the process at any moment. Several processes may use the file, each for a source of its own.
/// </summary>
/// <example>
/// <code>
/// var options = new CrawlOptions { StateStore = new SqliteCrawlStateStore("/var/lib/crawler/state.db") };
/// await using var crawl = await client.Crawls.StartRescanAsync(sourceId, options);
/// </code>
/// </example>
public sealed class SqliteCrawlStateStore : ICrawlStateStore
{
    private readonly string _path;
    private readonly TimeProvider _timeProvider;

    /// <summary>Names the file; it is made when it is first needed. Let it be on a local disk: SQLite's locks do not hold on network shares.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="timeProvider">The time by which leases run out; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public SqliteCrawlStateStore(string path, TimeProvider? timeProvider = null)
    {
        _path = string.IsNullOrWhiteSpace(path) ? throw new ArgumentException("The path is blank. Give the path of a file, such as 'crawls.db'.", nameof(path)) : path;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public ValueTask<ICrawlState> OpenAsync(CrawlStateKey key, CrawlLease lease, CancellationToken cancellationToken = default)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        _ = lease ?? throw new ArgumentNullException(nameof(lease));
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<ICrawlState>(SqliteCrawlState.Open(_path, key, lease, _timeProvider));
    }
}
