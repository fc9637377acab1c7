using Coveo.Push.Emulator.Batches;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Push;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Streams;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>Puts the parts together that answer the Stream API.</summary>
internal sealed class StreamServices(
    SourceLookup lookup,
    OperationStamps stamps,
    BatchEntryPreparation batchEntries,
    ItemLimits items,
    PipelineEntrance entrance,
    BatchProcessing batches,
    BatchDelivery delivery,
    OldItemsDeletion oldItems,
    FileContainers containers,
    FileContainerWriter containerWriter,
    EmulatorDatabase database,
    VirtualClock clock,
    int maximumItemBytes)
{
    private readonly StreamSourceLookup _sources = new(lookup);
    private readonly StreamEntryPreparation _entries = new(batchEntries, maximumItemBytes);
    private readonly OpenStreams _streams = new();

    public OpenStreamEndpoints Open => field ??= new(_sources, _streams, containers, containerWriter, database, clock);

    public CloseStreamEndpoint Close =>
        field ??= new(_sources, _streams, stamps, _entries, items, entrance, batches, delivery, database, clock);

    public StreamUpdateEndpoints Updates => field ??= new(_sources, stamps, _entries, items, entrance, batches, delivery);

    public StreamDeleteOldEndpoint DeleteOld => field ??= new(_sources, oldItems, clock);
}
