using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>The order of a list of sources, by name unless asked otherwise.</summary>
internal sealed class SourceOrder
{
    private readonly Comparison<SourceSummary> _comparison;
    private readonly bool _descending;

    private SourceOrder(Comparison<SourceSummary> comparison, bool descending)
    {
        _comparison = comparison;
        _descending = descending;
    }

    public static SourceOrder Read(HttpRequest request)
    {
        var order = QueryParameters.Text(request, "sortingOrder") ?? "ASC";
        return new SourceOrder(
            ComparisonFor(QueryParameters.Text(request, "sortingType") ?? "NAME"),
            order.ToUpperInvariant() switch
            {
                "ASC" => false,
                "DESC" => true,
                _ => throw ApiErrors.InvalidParameter("sortingOrder", "it must be ASC or DESC"),
            });
    }

    public IEnumerable<SourceSummary> Sort(IEnumerable<SourceSummary> sources)
    {
        var comparer = Comparer<SourceSummary>.Create(_comparison);
        var byName = Comparer<SourceSummary>.Create(ByName);
        return _descending
            ? sources.OrderDescending(comparer).ThenByDescending(source => source, byName)
            : sources.Order(comparer).ThenBy(source => source, byName);
    }

    private static Comparison<SourceSummary> ComparisonFor(string type) => type.ToUpperInvariant() switch
    {
        "NAME" => ByName,
        "TYPE" => (a, b) => string.CompareOrdinal(a.Source.SourceType, b.Source.SourceType),
        "STATUS" or "STATUS_PRIORITY" => (a, b) => string.CompareOrdinal(a.Status, b.Status),
        "CONTENT" => (a, b) => a.Items.Count.CompareTo(b.Items.Count),
        "CONTENT_TOTAL_DOCUMENT_SIZE" => (a, b) => a.Items.Size.CompareTo(b.Items.Size),
        "LAST_MODIFIED_DATE" => (a, b) => a.Settings.ModifiedAt.CompareTo(b.Settings.ModifiedAt),
        "LAST_OPERATION" => (a, b) => Nullable.Compare(a.LatestActivity?.StartedAt, b.LatestActivity?.StartedAt),
        _ => throw ApiErrors.InvalidParameter("sortingType", "it is not one of the documented values"),
    };

    private static int ByName(SourceSummary a, SourceSummary b) =>
        string.Compare(a.Source.Name, b.Source.Name, StringComparison.OrdinalIgnoreCase);
}
