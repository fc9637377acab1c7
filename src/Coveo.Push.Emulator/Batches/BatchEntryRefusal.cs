using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;

namespace Coveo.Push.Emulator.Batches;

/// <summary>An element that makes no sense: all that comes of it is an entry in the log.</summary>
internal static class BatchEntryRefusal
{
    public static PreparedOperation<IItemOperations> Of(
        BatchEntry entry, string task, LogProblem problem, string result = LogResult.Rejected)
    {
        var documentId = BatchDeletion.TryReadDocumentId(entry.Json) ?? string.Empty;
        var operation = entry.Section switch
        {
            BatchSection.AddOrUpdate => LogOperation.Add,
            BatchSection.PartialUpdate => LogOperation.Update,
            _ => LogOperation.Delete,
        };
        return new PreparedOperation<IItemOperations>(
            operations => operations.Log(documentId, operation, task, result, problem),
            sizeof(char) * ((long)documentId.Length + problem.Message.Length));
    }
}
