using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Batches;

/// <summary>A file of the Stream API for one source, or several that make one stream.</summary>
/// <param name="source">The source.</param>
/// <param name="kind">What the file brings.</param>
/// <param name="preparation">Reads the elements.</param>
/// <param name="entrance">The pipeline.</param>
/// <param name="stamp">The request.</param>
internal sealed class StreamBatch(
    Source source, StreamFileKind kind, StreamEntryPreparation preparation, PipelineEntrance entrance, OperationStamp stamp)
    : IBatchTarget<IItemOperations>
{
    public BatchFormat Format => BatchFormat.Stream;

    public bool HasExtension => true;

    /// <summary>Gets a value indicating whether the same file was delivered before: its partial updates, of the same ordering ID, are out of sequence then.</summary>
    public bool IsRepeated { get; init; }

    public PreparedOperation<IItemOperations> Prepare(BatchEntry entry) => IsRepeated && entry.Section == BatchSection.PartialUpdate
        ? BatchEntryRefusal.Of(entry, LogTask.Consuming, ItemSequence.NotNewer, LogResult.Error)
        : preparation.Prepare(source, kind, entry);

    public IItemOperations? Begin(EmulatorTables tables) =>
        tables.Sources.Find(source.Id) is { } current ? entrance.Items(tables, current, stamp) : null;
}
