using Coveo.Push.Emulator.Batches;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Hands a batch file of identities over. A body, which some clients send, means nothing.</summary>
internal sealed class IdentityBatchEndpoint(
    ProviderLookup providers,
    OperationStamps stamps,
    PipelineEntrance entrance,
    BatchProcessing batches,
    BatchDelivery delivery,
    EmulatorDatabase database)
{
    public async Task PutAsync(HttpContext context)
    {
        var providerId = await providers.CheckAsync(context).ConfigureAwait(false);
        var fileId = QueryParameters.RequiredText(context.Request, "fileId");
        var stamp = stamps.For(context);
        // Done or kept before the answer: the 202 is a promise.
        await delivery.RunAsync(context, fileId, _ => ProcessAsync(providerId, fileId, stamp)).ConfigureAwait(false);
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    private async Task ProcessAsync(string providerId, string fileId, OperationStamp stamp)
    {
        if (await IsKnownAsync(providerId, fileId, stamp).ConfigureAwait(false))
        {
            await batches.ProcessAsync(new IdentityBatch(providerId, entrance, stamp), fileId).ConfigureAwait(false);
        }
    }

    private Task<bool> IsKnownAsync(string providerId, string fileId, OperationStamp stamp) => database.RunAsync(
        tables =>
        {
            var isKnown = providers.Find(tables, providerId) is not null;
            if (!isKnown)
            {
                new IdentityLog(tables, providerId, stamp).Log(
                    fileId, LogOperation.BatchFile, LogTask.StreamingBatch, LogResult.Error, UnknownProvider.Problem);
            }

            return isKnown;
        },
        CancellationToken.None);
}
