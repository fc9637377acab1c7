using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>A crawl that is over, and a log to look for its items in. The clock of the service is five hours ahead of the client's.</summary>
public abstract class VerificationTest : CrawlTest
{
    private protected CrawlLog Log => Service.Log;

    /// <summary>A crawl of changes that is complete.</summary>
    private protected async Task<ICrawlSession> CrawledAsync(params PushOperation[] operations)
    {
        await using var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        foreach (var operation in operations)
        {
            await crawl.AddAsync(operation);
        }

        await crawl.CompleteAsync();
        return crawl;
    }

    private protected Task<ICrawlSession> CrawledAsync(params string[] ids) => CrawledAsync([.. ids.Select(id => PushOperation.AddOrUpdate(Item(id)))]);

    /// <summary>Looks once.</summary>
    private protected static Task<CrawlVerification> LookAsync(ICrawlSession crawl) => crawl.VerifyAsync(TimeSpan.Zero);

    /// <summary>Waits in virtual time; the clock of the service goes on with that of the client.</summary>
    private protected async Task<CrawlVerification> VerifyAsync(ICrawlSession crawl, TimeSpan timeout, IProgress<CrawlVerification>? progress = null)
    {
        var offset = Service.Now - Time.GetUtcNow();
        Log.OnCall += _ => Service.Now = Time.GetUtcNow() + offset;
        var verification = crawl.VerifyAsync(timeout, progress);
        await Time.CompleteAsync(verification);
        return await verification;
    }

    /// <summary>Keeps what it is told.</summary>
    private protected sealed class Progress : IProgress<CrawlVerification>
    {
        public List<CrawlVerification> Told { get; } = [];

        public void Report(CrawlVerification value) => Told.Add(value);
    }
}
