using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Fields;

/// <summary>What the items of each source were pushed with.</summary>
/// <param name="Sources">To choose from.</param>
/// <param name="SourceId">The chosen source, if one is.</param>
/// <param name="Keys">The sources that are shown, with the number of items looked at, and their metadata keys.</param>
internal sealed record FieldsModel(
    List<Source> Sources, string? SourceId, List<(Source Source, long Sample, List<MetadataKey> Keys)> Keys)
{
    // Each takes a look into a thousand items.
    private const int ShownSources = 10;

    public static FieldsModel Read(EmulatorTables tables, HttpRequest request)
    {
        var sources = tables.Sources.All();
        var sourceId = PageQuery.Text(request, "source");
        return new FieldsModel(
            sources,
            sourceId,
            sources
                .Where(source => sourceId is null || string.Equals(source.Id, sourceId, StringComparison.Ordinal))
                .Take(ShownSources)
                .Select(source => (source, Math.Min(tables.Items.Totals(source.Id).Count, MetadataSample.Maximum), tables.Metadata.Of(source.Id)))
                .ToList());
    }
}
