using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Keeps operations on items until their first stage comes.</summary>
internal sealed class WaitingItems(EmulatorTables tables, Source source, OperationStamp stamp, long dueAt) : IItemOperations
{
    public void AddOrUpdate(PreparedDocument document) => Keep(WaitingKind.AddOrUpdate, document);

    public void Merge(PreparedDocument document) => Keep(WaitingKind.Merge, document);

    public void Update(PartialUpdate update) => tables.WaitingContents.Add(
        tables.Waiting.Add(Operation(WaitingKind.PartialUpdate, update.DocumentId, LogOperation.Update)), PartialUpdateWriter.Write(update));

    public void Delete(string documentId, bool deleteChildren) => tables.Waiting.Add(
        Operation(WaitingKind.Delete, documentId, deleteChildren ? LogOperation.DeleteAndChildren : LogOperation.Delete));

    public void EndStream() => tables.Waiting.Add(Operation(WaitingKind.EndOfStream, string.Empty, LogOperation.DeleteOlderThan));

    public void Log(string id, string operation, string task, string result, LogProblem? problem = null)
    {
        if (LogTask.IsReception(task))
        {
            tables.Log.Add(new LogEntry(
                stamp.ReceivedAt, source.Id, id, operation, task, result, stamp.RequestId, stamp.OrderingId, problem));
        }
        else
        {
            tables.Waiting.Add(Operation(WaitingKind.ItemNote, id, operation) with { Outcome = new StageOutcome(task, result, problem) });
        }
    }

    private void Keep(WaitingKind kind, PreparedDocument document)
    {
        var id = tables.Waiting.Add(Operation(kind, document.DocumentId, LogOperation.Add) with
        {
            IsByReference = document.IsByReference,
            Outcome = document.Refusal,
            Providers = document.Providers,
        });
        if (document.Content is { } content)
        {
            tables.WaitingContents.Add(id, content);
        }
    }

    private WaitingOperation Operation(WaitingKind kind, string id, string operation) => new(kind, source.Id, id, operation, stamp, dueAt);
}
