using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Batches;

/// <summary>A batch of items of one source.</summary>
internal sealed class ItemBatch(Source source, BatchEntryPreparation preparation, PipelineEntrance entrance, OperationStamp stamp)
    : IBatchTarget<IItemOperations>
{
    public BatchFormat Format => BatchFormat.Items;

    public bool HasExtension => false;

    public PreparedOperation<IItemOperations> Prepare(BatchEntry entry) => preparation.Prepare(source, entry);

    public IItemOperations? Begin(EmulatorTables tables) =>
        tables.Sources.Find(source.Id) is { } current ? entrance.Items(tables, current, stamp) : null;
}
