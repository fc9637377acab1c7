using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>The stage in which metadata becomes fields, by the fields and rules of now.</summary>
/// <param name="tables">The database, for the time of one transaction.</param>
/// <param name="source">The source as it is in that transaction.</param>
/// <param name="stamp">The request.</param>
internal sealed class ItemMapping(EmulatorTables tables, Source source, OperationStamp stamp)
{
    /// <summary>Maps an item as it was pushed.</summary>
    public MappedItem Map(string documentId, ItemContent content) =>
        Map(content.MetadataJson, new ItemFacts(documentId, content.Title, content.FileExtension, content.ParentId, content.Size, stamp.ReceivedAt, source.Name, source.SourceType));

    /// <summary>Maps an item a part of which has changed.</summary>
    public MappedItem Map(string documentId, ItemRevision revision) =>
        Map(revision.MetadataJson, new ItemFacts(documentId, revision.Title, revision.FileExtension, revision.ParentId, revision.Size, stamp.ReceivedAt, source.Name, source.SourceType));

    private MappedItem Map(string metadataJson, ItemFacts facts) => tables.Mappings.PlanOf(source.Id, tables.Fields.All).Map(metadataJson, facts);
}
