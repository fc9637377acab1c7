using System.Text.Json;
using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Batches;

/// <summary>Turns one element of a batch file into the operation it asks for; what is wrong with it only shows in the log.</summary>
internal sealed class BatchEntryPreparation(DocumentReaders readers, DocumentPreparation preparation, ItemLimits items)
{
    public PreparedOperation<IItemOperations> Prepare(Source source, BatchEntry entry)
    {
        try
        {
            return entry.Section == BatchSection.AddOrUpdate ? AddOrUpdate(source, entry) : Delete(entry);
        }
        catch (ApiErrorException error)
        {
            var documentId = BatchDeletion.TryReadDocumentId(entry.Json) ?? string.Empty;
            var operation = entry.Section == BatchSection.AddOrUpdate ? LogOperation.Add : LogOperation.Delete;
            var problem = new LogProblem(error.ErrorCode ?? string.Empty, error.Message);
            return new PreparedOperation<IItemOperations>(
                operations => operations.Log(documentId, operation, LogTask.Consuming, LogResult.Rejected, problem),
                SizeOf(documentId) + SizeOf(problem.Message));
        }
    }

    private PreparedOperation<IItemOperations> AddOrUpdate(Source source, BatchEntry entry)
    {
        items.CountOne();
        var body = readers.For(source).Read(entry.Json);
        var documentId = body.DocumentId ?? throw ApiErrors.InvalidJson("'documentId' is missing.");
        var prepared = preparation.Prepare(source, documentId, body, body.Compression ?? CompressionType.ZLib);
        return new PreparedOperation<IItemOperations>(operations => operations.AddOrUpdate(prepared), prepared.HeldBytes, prepared.Upload);
    }

    private static PreparedOperation<IItemOperations> Delete(BatchEntry entry)
    {
        try
        {
            var deletion = BatchDeletion.Read(entry.Json);
            return new PreparedOperation<IItemOperations>(
                operations => operations.Delete(deletion.DocumentId, deletion.DeleteChildren), SizeOf(deletion.DocumentId));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw ApiErrors.InvalidJson();
        }
    }

    private static long SizeOf(string text) => sizeof(char) * (long)text.Length;
}
