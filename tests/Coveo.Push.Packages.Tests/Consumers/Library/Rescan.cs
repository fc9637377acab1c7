using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coveo.Push;

namespace Library
{
    /// <summary>A crawler in a library for old frameworks and new ones.</summary>
    public static class Rescan
    {
        public static async Task<CrawlReport> RunAsync(
            ICoveoPushClient client, string sourceId, string stateFile, IEnumerable<PushDocument> documents, CancellationToken cancellationToken = default)
        {
            var store = new SqliteCrawlStateStore(stateFile);
            var crawl = await client.Crawls.StartRescanAsync(sourceId, new CrawlOptions { StateStore = store }, cancellationToken);
            try
            {
                foreach (var document in documents)
                {
                    await crawl.AddAsync(document, cancellationToken);
                }

                return await crawl.CompleteAsync(cancellationToken: cancellationToken);
            }
            finally
            {
                await crawl.DisposeAsync();
            }
        }
    }
}
