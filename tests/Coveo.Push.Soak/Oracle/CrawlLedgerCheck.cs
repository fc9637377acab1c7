namespace Coveo.Push.Soak.Oracle;

/// <summary>What a crawl told of single items, against its report.</summary>
internal sealed class CrawlLedgerCheck
{
    private readonly HashSet<long> _places = [];
    private readonly Lock _lock = new();

    public List<string> Wrong { get; } = [];

    public ValueTask HearAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_places.Add(outcome.Position))
            {
                Wrong.Add($"A second outcome was told for place {outcome.Position}: {outcome}");
            }

            if (outcome.Result is ItemResult.Accepted or ItemResult.Rejected)
            {
                Wrong.Add($"A sound item that was not accepted was told about as: {outcome}");
            }
        }

        return default;
    }

    /// <summary>A crawl that came to its end has an outcome for everything.</summary>
    public void Check(CrawlReport report)
    {
        if (report.Rejected + report.Failed + report.NotSent != _places.Count)
        {
            Wrong.Add($"The crawl counts {report.Rejected} rejected, {report.Failed} failed, {report.NotSent} not sent; {_places.Count} were told: {report.ToJson()}");
        }

        if (report.Unchanged + report.AddedOrUpdated + report.Deleted + report.Rejected + report.Failed + report.NotSent < report.Seen)
        {
            Wrong.Add($"The crawl counts fewer outcomes than the {report.Seen} operations it has seen: {report.ToJson()}");
        }

        if (report.IsComplete && _places.Count > 0)
        {
            Wrong.Add($"The crawl is complete, and {_places.Count} items were not accepted: {report.ToJson()}");
        }
    }
}
