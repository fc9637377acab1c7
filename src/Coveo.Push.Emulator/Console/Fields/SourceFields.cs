using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.Fields;

/// <summary>What the items of one source were pushed with, and what became of it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Sample">How many items were looked at.</param>
/// <param name="Keys">Their metadata keys.</param>
/// <param name="Uses">In how many of them metadata has filled each field.</param>
/// <param name="Mappings">The mapping rules of the source.</param>
internal sealed record SourceFields(
    Source Source, long Sample, List<MetadataKey> Keys, IReadOnlyDictionary<string, long> Uses, SourceMappings Mappings)
{
    public static SourceFields Read(EmulatorTables tables, Source source) => new(
        source,
        Math.Min(tables.Items.Totals(source.Id).Count, MetadataSample.Maximum),
        tables.Metadata.Of(source.Id),
        tables.Metadata.FieldsOf(source.Id),
        tables.Mappings.Of(source.Id));
}
