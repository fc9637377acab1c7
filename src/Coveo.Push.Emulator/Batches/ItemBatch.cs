using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Batches;

/// <summary>A batch of items of one source.</summary>
internal sealed class ItemBatch(Source source, BatchEntryPreparation preparation, OperationStamp stamp) : IBatchTarget<ItemOperations>
{
    public BatchFormat Format => BatchFormat.Items;

    public PreparedOperation<ItemOperations> Prepare(BatchEntry entry) => preparation.Prepare(source, entry);

    public ItemOperations? Begin(EmulatorTables tables) =>
        tables.Sources.Find(source.Id) is { } current ? new ItemOperations(tables, current, stamp) : null;
}
