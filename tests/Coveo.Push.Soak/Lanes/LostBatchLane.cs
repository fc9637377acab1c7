using System.Globalization;
using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.Soak.Lanes;

/// <summary>
/// A service that accepts a batch and loses it, or accepts one whose file has expired meanwhile. No 202 can tell that, so here it is the verification of a crawl that must: what it calls indexed is there, and what
/// was lost it does not call indexed.
/// </summary>
internal sealed class LostBatchLane(LaneContext context, int number) : Lane(context, "lost-batches", number)
{
    private const int Items = 400;
    private const int ItemsOfBatch = 50;
    private const string FaultId = "lost-batches";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly SoakItems _items = new("lost-batches", Items);
    private int _version;

    protected override async Task CycleAsync()
    {
        if (Random.Next(3) > 0)
        {
            var kind = Random.Next(2) == 0 ? "lostBatch" : "expiredContainer";
            var fault = string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{FaultId}}","kind":"{{kind}}","times":1,"after":{{Random.Next(Items / ItemsOfBatch)}},"route":"PUT */sources/{{SourceId}}/documents/batch"}""");
            await Context.Control.AddFaultAsync(fault);
        }

        try
        {
            await CrawlAsync(++_version);
        }
        catch (CoveoPushException failure)
        {
            Tally.Fail(failure);
        }
        finally
        {
            await Context.Control.RemoveFaultAsync(FaultId);
        }

        await Task.Delay(Pause);
    }

    private async Task CrawlAsync(int version)
    {
        var options = new CrawlOptions { QueueDelay = TimeSpan.Zero, Batches = new BatchOptions { MaxItems = ItemsOfBatch, Concurrency = 2, OnFailure = BatchFailureMode.Continue } };
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, options);
        for (var item = 0; item < Items; item++)
        {
            await crawl.AddAsync(_items.Make(item, version));
        }

        var report = await crawl.CompleteAsync();
        var lost = await Context.Control.RemoveFaultAsync(FaultId);
        var verification = await crawl.VerifyAsync(TimeSpan.Zero);
        var held = await Context.Control.ItemsAsync(SourceId);
        var missing = 0;
        for (var item = 0; item < Items; item++)
        {
            var isThere = held.TryGetValue(_items.Id(item), out var found) && found.Version == version;
            var outcome = crawl.OutcomeOf(_items.Id(item));
            var isConfirmed = outcome is CrawlVerificationOutcome.Indexed or CrawlVerificationOutcome.IndexedWithWarning;
            missing += isThere ? 0 : 1;
            if (isConfirmed && !isThere)
            {
                Tally.Blame(Name, [$"{_items.Id(item)} is {outcome} by the verification, and not in the source."]);
            }

            Tally.Add(SoakCount.Verified, isConfirmed ? 1 : 0);
        }

        if (report.IsComplete && missing > 0 && (lost == 0 || verification.IsConfirmed))
        {
            Tally.Blame(Name, [$"{missing} items are missing after a complete crawl, {lost} batches were lost, and the verification says {verification.ToJson()}"]);
        }

        Operations += Items;
        Tally.Add(SoakCount.LostBatches, lost);
        Tally.Add(SoakCount.LossesTold, missing > 0 && !verification.IsConfirmed ? 1 : 0);
    }
}
