namespace Coveo.Push;

/// <summary>
/// The state of one source during one crawl. Its methods may be called from many threads. What it has been told is kept when the task has
/// completed, whatever becomes of the process afterwards; each call happens as a whole or not at all.
/// </summary>
/// <remarks>
/// Of an item that is on its way it is not known whether the service has it: it is in <em>doubt</em> from before the hand-over until the
/// service has taken it. An item in doubt has no hash, so it is sent the next time it is seen, and deleted if it is not.
/// </remarks>
public interface ICrawlState : IAsyncDisposable
{
    /// <summary>What is remembered beside the items.</summary>
    CrawlMemory Memory { get; }

    /// <summary>How many items it knows.</summary>
    long Count { get; }

    /// <summary>How many of them were seen in this crawl.</summary>
    long SeenCount { get; }

    /// <summary>Begins to look at items: none counts as seen. A crawl that goes on with another one does not call it.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask BeginAsync(CancellationToken cancellationToken = default);

    /// <summary>Looks an item up. One with these contents counts as seen from then on.</summary>
    /// <param name="documentId">The item.</param>
    /// <param name="hash">Its contents.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the source has the item with these contents.</returns>
    ValueTask<bool> SeeAsync(string documentId, CrawlItemHash hash, CancellationToken cancellationToken = default);

    /// <summary>Puts items in doubt, which are about to be handed over. Those that are put count as seen.</summary>
    /// <param name="changes">What is about to happen; the hashes do not count.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CrawlLeaseException">The lease has run out, and another crawler has it now.</exception>
    ValueTask DoubtAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default);

    /// <summary>Takes note of what the service has taken.</summary>
    /// <param name="changes">What has happened.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CrawlLeaseException">The lease has run out, and another crawler has it now.</exception>
    ValueTask CommitAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default);

    /// <summary>Gives the items that were not seen in this crawl. They may be changed meanwhile.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    IAsyncEnumerable<string> UnseenAsync(CancellationToken cancellationToken = default);

    /// <summary>Remembers, and with it which items were seen so far.</summary>
    /// <param name="memory">What to remember.</param>
    /// <param name="forgetsUnseen">Whether the items that were not seen are no longer there.</param>
    /// <param name="forgetsHashes">Whether the hashes are worth nothing any more: every item is in doubt then.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CrawlLeaseException">The lease has run out, and another crawler has it now.</exception>
    ValueTask SaveAsync(CrawlMemory memory, bool forgetsUnseen = false, bool forgetsHashes = false, CancellationToken cancellationToken = default);
}
