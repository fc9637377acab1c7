using Catalog.Items;
using Catalog.Shop;
using Coveo.Push;
using SampleHosting;

namespace Catalog;

/// <summary>A load, and the changes of a day.</summary>
internal sealed class CatalogStory(CoveoConnection coveo, string sourceId, ShopContent shop, RunOutput output)
{
    private readonly IStreamsClient _streams = coveo.Client.Streams;
    private readonly DayInTheShop _day = new(shop);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // 1. Fields first: a field has no values of items that were there before it.
        var fields = await coveo.Client.Fields.EnsureAsync(CatalogFields.All, cancellationToken);
        output.Say("Fields", $"{fields}");

        // 2. Everything, and what the shop has no more is deleted. Shoppers see old and new items meanwhile, and never fewer.
        // The service lets 15 minutes pass before it deletes, for what is queued. Nothing is queued in an emulator in this process.
        var options = new StreamLoadOptions { QueueDelay = coveo.IsInProcess ? TimeSpan.Zero : null };
        var load = await _streams.LoadAsync(sourceId, CatalogItems.Of(shop), options, cancellationToken: cancellationToken);
        output.Say("Load", $"{Counts(load.Summary)}; {(load.IsOldDeleted ? "what is older is deleted" : $"nothing was deleted: {load.NotDeletedBecause}")}");

        // 3. Prices, tags, stock: only the fields that have changed travel.
        await UpdateAsync("Sale", _day.Sale(), cancellationToken);
        await UpdateAsync("Sold", _day.Sold(), cancellationToken);

        // 4. What another system knows, beside what is there.
        var ratings = await _streams.MergeAsync(sourceId, _day.Ratings(), cancellationToken: cancellationToken);
        output.Say("Ratings", $"{Counts(ratings.Summary)}, merged");

        // 5. What goes between two loads.
        await UpdateAsync("Gone", _day.Discontinue(), cancellationToken);
    }

    private async Task UpdateAsync(string title, IEnumerable<StreamOperation> changes, CancellationToken cancellationToken)
    {
        var update = await _streams.UpdateAsync(sourceId, changes, cancellationToken: cancellationToken);
        output.Say(title, $"{Counts(update.Summary)}, in {update.Updates.Count} {(update.Updates.Count == 1 ? "file" : "files")}");
    }

    private static string Counts(PushSummary summary) => $"{summary.Accepted:N0} of {summary.Items:N0} accepted";
}
