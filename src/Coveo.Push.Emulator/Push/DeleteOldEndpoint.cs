using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Deletes what was not pushed again, after a delay in which late operations can still arrive.</summary>
internal sealed class DeleteOldEndpoint(
    SourceLookup sources, PipelineEntrance entrance, EmulatorDatabase database, VirtualClock clock)
{
    public async Task DeleteAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var old = OldOperation.Read(context.Request, clock);
        var entry = new LogEntry(
            old.ReceivedAt,
            source.Id,
            DocumentId: string.Empty,
            LogOperation.DeleteOlderThan,
            LogTask.Streaming,
            LogResult.Completed,
            context.TraceIdentifier,
            old.OrderingId);
        await database.RunAsync(
            tables =>
            {
                _ = tables.Sources.Find(source.Id) ?? throw ApiErrors.SourceDoesNotExist(source.Id);
                tables.Log.Add(entry);
                entrance.RemoveOld(tables, WaitingKind.DeleteOld, source.Id, old.StampOf(context), old.DueAt);
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }
}
