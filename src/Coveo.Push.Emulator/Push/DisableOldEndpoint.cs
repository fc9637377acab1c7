using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Disables the identities that were not pushed again, after a delay in which late operations can still arrive.</summary>
internal sealed class DisableOldEndpoint(ProviderLookup providers, EmulatorDatabase database, VirtualClock clock)
{
    public async Task DeleteAsync(HttpContext context)
    {
        var providerId = await providers.CheckAsync(context).ConfigureAwait(false);
        var old = OldOperation.Read(context.Request, clock);
        await database.RunAsync(
            tables =>
            {
                if (providers.Find(tables, providerId) is not null)
                {
                    tables.PendingDisables.Add(providerId, old.OrderingId, context.TraceIdentifier, old.DueAt);
                }
                else
                {
                    LogUnknown(tables, providerId, new OperationStamp(old.OrderingId, Sequence: 0, context.TraceIdentifier, old.ReceivedAt));
                }

                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    private static void LogUnknown(EmulatorTables tables, string providerId, OperationStamp stamp) =>
        new IdentityLog(tables, providerId, stamp).Log(
            id: string.Empty, LogOperation.DeleteOlderThan, LogTask.Consuming, LogResult.Error, ProviderLookup.Unknown);
}
