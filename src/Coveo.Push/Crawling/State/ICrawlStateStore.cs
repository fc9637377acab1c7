namespace Coveo.Push;

/// <summary>Keeps what crawlers must remember from one crawl to the next: which items a source has, and a hash of the contents of each.</summary>
public interface ICrawlStateStore
{
    /// <summary>Opens the state of a source for one crawl alone.</summary>
    /// <param name="key">Which source.</param>
    /// <param name="lease">Who crawls, and for how long the state is kept from others without being renewed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The state, to be disposed of: that gives the lease back.</returns>
    /// <exception cref="CrawlLeaseException">Another crawler has it.</exception>
    /// <exception cref="IOException">It cannot be read or written; so can all methods of the state say.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<ICrawlState> OpenAsync(CrawlStateKey key, CrawlLease lease, CancellationToken cancellationToken = default);
}
