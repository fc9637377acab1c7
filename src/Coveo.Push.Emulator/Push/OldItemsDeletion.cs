using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Hands a delete-old of a source over to the pipeline.</summary>
internal sealed class OldItemsDeletion(PipelineEntrance entrance, EmulatorDatabase database)
{
    public Task AcceptAsync(HttpContext context, Source source, OldOperation old)
    {
        var entry = new LogEntry(
            old.ReceivedAt,
            source.Id,
            DocumentId: string.Empty,
            LogOperation.DeleteOlderThan,
            LogTask.Streaming,
            LogResult.Completed,
            context.TraceIdentifier,
            old.OrderingId);
        return database.RunAsync(
            tables =>
            {
                _ = tables.Sources.Find(source.Id) ?? throw ApiErrors.SourceDoesNotExist(source.Id);
                tables.Log.Add(entry);
                entrance.RemoveOld(tables, WaitingKind.DeleteOld, source.Id, old.StampOf(context), old.DueAt);
                return true;
            },
            context.RequestAborted);
    }
}
