namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>What the crawler of a test does, run by run.</summary>
internal sealed class CrawlerScript
{
    private int _runs;
    private int _atOnce;

    /// <summary>What each run does, with its number from 1.</summary>
    public Func<int, ICrawlSession, CancellationToken, Task> Run { get; set; } = (_, crawl, cancellationToken) => crawl.AddAsync(new PushDocument("https://x.example/1"), cancellationToken).AsTask();

    public int Runs => _runs;

    /// <summary>How many runs there were at once, at most.</summary>
    public int MostAtOnce { get; private set; }

    public int CrawlersDisposed { get; set; }

    public async Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _atOnce));
        try
        {
            await Run(Interlocked.Increment(ref _runs), crawl, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }
}
