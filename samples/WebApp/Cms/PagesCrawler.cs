using Coveo.Push;
using WebApp.Delivery;

namespace WebApp.Cms;

/// <summary>Every night, the source is made equal to the CMS: what a lost event has left wrong is right again in the morning.</summary>
internal sealed class PagesCrawler(PageExport cms, SourceTurn turn) : ICrawler
{
    public async Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken)
    {
        // Events wait meanwhile. Else a page that is read here, changed by an event and pushed then would be left as it was before.
        using var held = await turn.TakeAsync(cancellationToken);
        await foreach (var page in cms.ReadAsync(cancellationToken))
        {
            await crawl.AddAsync(page.ToDocument(), cancellationToken);
        }

        // Here and not by the host, which would do it when the turn is over.
        await crawl.CompleteAsync(cancellationToken: cancellationToken);
    }
}
