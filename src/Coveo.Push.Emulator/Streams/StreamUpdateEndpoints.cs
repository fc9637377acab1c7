using Coveo.Push.Emulator.Batches;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Streams;

/// <summary>Hands a file of changes over. A body, which some clients send, means nothing.</summary>
internal sealed class StreamUpdateEndpoints(
    StreamSourceLookup sources,
    OperationStamps stamps,
    StreamEntryPreparation preparation,
    ItemLimits items,
    PipelineEntrance entrance,
    BatchProcessing batches,
    BatchDelivery delivery)
{
    public async Task UpdateAsync(HttpContext context) =>
        await AcceptAsync(context, await sources.FindAsync(context).ConfigureAwait(false), StreamFileKind.Update).ConfigureAwait(false);

    public async Task MergeAsync(HttpContext context) =>
        await AcceptAsync(context, await sources.FindCatalogAsync(context).ConfigureAwait(false), StreamFileKind.Merge).ConfigureAwait(false);

    private async Task AcceptAsync(HttpContext context, Source source, StreamFileKind kind)
    {
        var fileId = QueryParameters.RequiredText(context.Request, "fileId");
        await items.CheckAsync(context.RequestAborted).ConfigureAwait(false);
        var stamp = stamps.Next(context);
        // Done or kept before the answer: the 202 is a promise.
        await delivery.RunAsync(context, fileId, isRepeated => batches.ProcessAsync(
            new StreamBatch(source, kind, preparation, entrance, stamp) { IsRepeated = isRepeated }, fileId)).ConfigureAwait(false);
        await StreamAnswer.WriteAsync(context, StatusCodes.Status202Accepted, stamp.OrderingId).ConfigureAwait(false);
    }
}
