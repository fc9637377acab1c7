namespace Coveo.Push;

/// <summary>
/// Crawls: each makes a source equal a repository, and looks after all that belongs to it: the status of the source, the order of operations,
/// the deletion of what is no longer there, and never deleting what could not be delivered (docs.coveo.com/en/35 for the status, docs.coveo.com/en/131 for
/// the deletion, docs.coveo.com/en/147 for the order).
/// </summary>
/// <example>
/// <code>
/// await using var crawl = await client.Crawls.StartRebuildAsync(sourceId);
/// foreach (var page in site.Pages())
/// {
///     await crawl.AddAsync(page);
/// }
///
/// Console.WriteLine(await crawl.CompleteAsync());
/// </code>
/// </example>
public interface ICrawlsClient
{
    /// <summary>
    /// Begins a crawl in which every item of the repository is pushed; when it is completed, the items that were not are deleted. What is old is
    /// decided by the service's own clock, so the crawler's may be wrong by hours (docs.coveo.com/en/131).
    /// </summary>
    /// <param name="sourceId">The source. No other crawl may run on it.</param>
    /// <param name="options">How to crawl; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the start; the source is set back to <c>IDLE</c> then.</param>
    /// <returns>The crawl, to add to, to complete and to dispose. Its source has the status <c>REBUILD</c> until then.</returns>
    /// <exception cref="ArgumentException">The source ID is not one, or an option is wrong; nothing was sent.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException"><see cref="CrawlOptions.Batches"/> are wrong; nothing was sent.</exception>
    /// <exception cref="CrawlLeaseException">Another crawler is at work on the source; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The status could not be set.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ICrawlSession> StartRebuildAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Begins a crawl in which every item of the repository is given, and only those that are new or have changed are pushed; when it is completed, those that
    /// were not given are deleted. An unchanged item costs a hash and a look-up.
    /// </summary>
    /// <param name="sourceId">The source. No other crawl may run on it.</param>
    /// <param name="options">How to crawl; <see cref="CrawlOptions.StateStore"/> must be set.</param>
    /// <param name="cancellationToken">Stops the start; the source is set back to <c>IDLE</c> then.</param>
    /// <returns>The crawl, to add to, to complete and to dispose. Its source has the status <c>REFRESH</c> until then.</returns>
    /// <exception cref="ArgumentException">The source ID is not one, an option is wrong, or there is no state store; nothing was sent.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException"><see cref="CrawlOptions.Batches"/> are wrong; nothing was sent.</exception>
    /// <exception cref="CrawlLeaseException">Another crawler is at work on the source; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The status could not be set.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ICrawlSession> StartRescanAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Begins a crawl that is given what has changed, by a repository that can say it: additions, updates and deletions. Nothing else is deleted.</summary>
    /// <param name="sourceId">The source. No other crawl may run on it.</param>
    /// <param name="options">How to crawl; with a <see cref="CrawlOptions.StateStore"/>, <see cref="ICrawlSession.Checkpoint"/> says from where.</param>
    /// <param name="cancellationToken">Stops the start; the source is set back to <c>IDLE</c> then.</param>
    /// <returns>The crawl, to add to, to complete and to dispose. Its source has the status <c>INCREMENTAL</c> until then.</returns>
    /// <exception cref="ArgumentException">The source ID is not one, or an option is wrong; nothing was sent.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException"><see cref="CrawlOptions.Batches"/> are wrong; nothing was sent.</exception>
    /// <exception cref="CrawlLeaseException">Another crawler is at work on the source; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The status could not be set.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ICrawlSession> StartIncrementalAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default);
}
