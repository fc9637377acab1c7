namespace Coveo.Push;

/// <summary>What knows a repository, and gives its items to a crawl. <c>AddCoveoCrawler</c> runs it in a host, on a schedule.</summary>
/// <remarks>Each run takes a new one from the container, in a scope of its own.</remarks>
/// <example>
/// <code>
/// public sealed class ShopCrawler(ShopDatabase shop) : ICrawler
/// {
///     public async Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken)
///     {
///         await foreach (var product in shop.ProductsAsync(cancellationToken))
///         {
///             await crawl.AddAsync(product.ToDocument(), cancellationToken);
///         }
///     }
/// }
/// </code>
/// </example>
public interface ICrawler
{
    /// <summary>
    /// Gives the crawl what its <see cref="ICrawlSession.Mode"/> asks for: every item of the repository, or in an incremental crawl what has changed since
    /// <see cref="ICrawlSession.Checkpoint"/>.
    /// </summary>
    /// <param name="crawl">
    /// The crawl. It is completed when the task has, and aborted when that fails: what was not given by then counts as gone. A crawler that has a
    /// checkpoint to leave calls <see cref="ICrawlSession.CompleteAsync"/> itself, at its end. It need not be disposed of.
    /// </param>
    /// <param name="cancellationToken">
    /// The host shuts down. The crawl is aborted then, whether the task throws or returns, and nothing old is deleted; only a crawler that has given
    /// everything and calls <see cref="ICrawlSession.CompleteAsync"/> itself, without this token, has its crawl completed.
    /// </param>
    /// <returns>A task that ends when everything was added; the crawl is completed then, or aborted if it failed.</returns>
    Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken);
}
