using System.Diagnostics;
using Coveo.Push;
using Coveo.Push.Platform;
using SampleHosting;

namespace Telemetry;

/// <summary>A crawl below a span of the application's own, as it stands in the trace of a job or of a request.</summary>
internal sealed class TracedPush(CoveoConnection coveo)
{
    /// <summary>The name of the application's own spans.</summary>
    public const string SourceName = "Acme.Shop.Crawler";

    private const int Items = 60;
    private const int ItemsOfABatch = 20;
    private static readonly ActivitySource Source = new(SourceName);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<CrawlReport> RunAsync(CancellationToken stop)
    {
        using var job = Source.StartActivity("NightlyPush");
        try
        {
            return await PushAsync(stop);
        }
        catch (Exception failed)
        {
            job?.SetStatus(ActivityStatusCode.Error, failed.GetType().Name);
            throw;
        }
    }

    private async Task<CrawlReport> PushAsync(CancellationToken stop)
    {
        var sourceId = await SampleSource.FindOrCreateAsync(coveo, new SourceDefinition("Telemetry sample", SourceVisibility.Private), stop);
        var options = new CrawlOptions { Batches = new BatchOptions { MaxItems = ItemsOfABatch } };
        await using var crawl = await coveo.Client.Crawls.StartRebuildAsync(sourceId, options, stop);
        for (var number = 1; number <= Items; number++)
        {
            await crawl.AddAsync(new PushDocument($"https://acme.example/products/{number}") { Title = $"Product {number}" }, stop);
        }

        await crawl.CompleteAsync(cancellationToken: stop);
        await crawl.VerifyAsync(Patience, cancellationToken: stop);
        return crawl.SoFar;
    }
}
