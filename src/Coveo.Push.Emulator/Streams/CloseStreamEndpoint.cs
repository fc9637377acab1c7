using Coveo.Push.Emulator.Batches;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Streams;

/// <summary>Makes the parts of a stream the content of its source: what is in none of them goes.</summary>
internal sealed class CloseStreamEndpoint(
    StreamSourceLookup sources,
    OpenStreams streams,
    OperationStamps stamps,
    StreamEntryPreparation preparation,
    ItemLimits items,
    PipelineEntrance entrance,
    BatchProcessing batches,
    BatchDelivery delivery,
    EmulatorDatabase database,
    VirtualClock clock)
{
    public async Task PostAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var streamId = RouteText.Of(context, "stream");
        items.CheckDay();
        var fileIds = await BeginAsync(context, source.Id, streamId).ConfigureAwait(false);
        try
        {
            // Only now: what was handed over while the stream was open is older than all of it.
            var stamp = stamps.Next(context);
            await delivery.RunAsync(context, fileIds, _ => DeliverAsync(source, streamId, fileIds, stamp)).ConfigureAwait(false);
            // A stream that a fault has lost on its way is closed as well.
            await RunAsync(tables => tables.Streams.Close(streamId, clock.NowMilliseconds)).ConfigureAwait(false);
            await StreamAnswer.WriteAsync(context, StatusCodes.Status200OK, stamp.OrderingId).ConfigureAwait(false);
        }
        finally
        {
            streams.EndClosing(streamId);
        }
    }

    private Task<List<string>> BeginAsync(HttpContext context, string sourceId, string streamId) => database.RunAsync(
        tables =>
        {
            streams.Check(tables, sourceId, streamId);
            var fileIds = tables.Streams.Files(streamId);
            streams.BeginClosing(streamId);
            return fileIds;
        },
        context.RequestAborted);

    /// <summary>Nothing is used up before all is done: after a crash the stream is open, and all of it is there to be closed again.</summary>
    private async Task DeliverAsync(Source source, string streamId, List<string> fileIds, OperationStamp stamp)
    {
        using var uploads = new HeldUploads();
        var batch = new StreamBatch(source, StreamFileKind.Part, preparation, entrance, stamp);
        foreach (var fileId in fileIds)
        {
            await batches.ProcessAsync(batch, fileId, uploads).ConfigureAwait(false);
        }

        await RunAsync(tables =>
        {
            batch.Begin(tables)?.EndStream();
            tables.Streams.Close(streamId, clock.NowMilliseconds);
        }).ConfigureAwait(false);
        uploads.MarkUsed();
    }

    private Task<bool> RunAsync(Action<EmulatorTables> work) => database.RunAsync(
        tables =>
        {
            work(tables);
            return true;
        },
        CancellationToken.None);
}
