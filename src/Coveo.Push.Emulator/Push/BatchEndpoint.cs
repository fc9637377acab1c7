using Coveo.Push.Emulator.Batches;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Hands a batch file over. A body, which some clients send, means nothing.</summary>
internal sealed class BatchEndpoint(
    SourceLookup sources,
    OperationStamps stamps,
    BatchEntryPreparation preparation,
    ItemLimits items,
    PipelineEntrance entrance,
    BatchProcessing batches,
    BatchDelivery delivery)
{
    public async Task PutAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var fileId = QueryParameters.RequiredText(context.Request, "fileId");
        await items.CheckAsync(context.RequestAborted).ConfigureAwait(false);
        var stamp = stamps.For(context);
        // Done or kept before the answer: the 202 is a promise.
        await delivery.RunAsync(
            context, fileId, _ => batches.ProcessAsync(new ItemBatch(source, preparation, entrance, stamp), fileId)).ConfigureAwait(false);
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }
}
