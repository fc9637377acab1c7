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
    /// <param name="source">The source.</param>
    /// <param name="entry">An item or a deletion.</param>
    /// <param name="isMerge">Whether an item only gives what is to change.</param>
    public PreparedOperation<IItemOperations> Prepare(Source source, BatchEntry entry, bool isMerge = false)
    {
        try
        {
            return entry.Section == BatchSection.AddOrUpdate ? AddOrUpdate(source, entry, isMerge) : Delete(entry);
        }
        catch (ApiErrorException error)
        {
            return BatchEntryRefusal.Of(entry, LogTask.Consuming, new LogProblem(error.ErrorCode ?? string.Empty, error.Message));
        }
    }

    private PreparedOperation<IItemOperations> AddOrUpdate(Source source, BatchEntry entry, bool isMerge)
    {
        items.CountOne();
        var body = readers.For(source).Read(entry.Json);
        var documentId = body.DocumentId ?? throw ApiErrors.InvalidJson("'documentId' is missing.");
        var prepared = preparation.Prepare(source, documentId, body, body.Compression ?? CompressionType.ZLib, mayLackPermissions: isMerge);
        return new PreparedOperation<IItemOperations>(
            operations => Apply(operations, prepared, isMerge), prepared.HeldBytes, prepared.Upload);
    }

    private static void Apply(IItemOperations operations, PreparedDocument prepared, bool isMerge)
    {
        if (isMerge)
        {
            operations.Merge(prepared);
        }
        else
        {
            operations.AddOrUpdate(prepared);
        }
    }

    private static PreparedOperation<IItemOperations> Delete(BatchEntry entry)
    {
        try
        {
            var deletion = BatchDeletion.Read(entry.Json);
            return new PreparedOperation<IItemOperations>(
                operations => operations.Delete(deletion.DocumentId, deletion.DeleteChildren), sizeof(char) * (long)deletion.DocumentId.Length);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw ApiErrors.InvalidJson();
        }
    }
}
