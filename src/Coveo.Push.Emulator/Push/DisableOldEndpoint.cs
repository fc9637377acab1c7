using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Disables the identities that were not pushed again, after a delay in which late operations can still arrive.</summary>
internal sealed class DisableOldEndpoint(
    ProviderLookup providers, PipelineEntrance entrance, EmulatorDatabase database, VirtualClock clock)
{
    public async Task DeleteAsync(HttpContext context)
    {
        var providerId = await providers.CheckAsync(context).ConfigureAwait(false);
        var old = OldOperation.Read(context.Request, clock);
        await database.RunAsync(
            tables =>
            {
                _ = providers.Find(tables, providerId);
                var stamp = old.StampOf(context);
                new IdentityLog(tables, providerId, stamp).Log(
                    id: string.Empty, LogOperation.DeleteOlderThan, LogTask.Streaming, LogResult.Completed);
                entrance.RemoveOld(tables, WaitingKind.DisableOld, providerId, stamp, old.DueAt);
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }
}
