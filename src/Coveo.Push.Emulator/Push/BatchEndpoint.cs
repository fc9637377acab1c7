using Coveo.Push.Emulator.Batches;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Hands a batch file over. A body, which some clients send, means nothing.</summary>
internal sealed class BatchEndpoint(
    SourceLookup sources,
    OperationStamps stamps,
    BatchEntryPreparation preparation,
    BatchProcessing batches,
    BatchDelivery delivery)
{
    public async Task PutAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var fileId = QueryParameters.RequiredText(context.Request, "fileId");
        var stamp = stamps.For(context);
        // Done before the answer, so that whoever has the 202 can look at the result at once.
        await delivery.RunAsync(
            context, fileId, () => batches.ProcessAsync(new ItemBatch(source, preparation, stamp), fileId)).ConfigureAwait(false);
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }
}
