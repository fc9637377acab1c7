using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Applies operations to the items of a source, in the order their ordering IDs say, and logs every stage.</summary>
/// <param name="tables">The database, for the time of one transaction.</param>
/// <param name="source">The source as it is in that transaction.</param>
/// <param name="stamp">The request.</param>
internal sealed class ItemOperations(EmulatorTables tables, Source source, OperationStamp stamp) : IOperationLog
{
    private static readonly LogProblem BelowFloor =
        new("OUT_OF_SEQUENCE_OPERATION", "The ordering ID is lower than that of the last delete-old operation of the source.");

    private static readonly LogProblem NotNewer =
        new("OUT_OF_SEQUENCE_OPERATION", "The ordering ID is not greater than that of the last operation on the item.");

    private readonly PermissionProviders _providers = new(tables, source.Id);

    public void AddOrUpdate(PreparedDocument document)
    {
        var stored = tables.Items.Version(source.Id, document.DocumentId);
        var operation = OperationFor(document, stored);
        if (!IsInSequence(document.DocumentId, operation, stored))
        {
            return;
        }

        if (document.Refusal is { } refusal)
        {
            if (!string.Equals(refusal.Task, LogTask.Consuming, StringComparison.Ordinal))
            {
                Log(document.DocumentId, operation, LogTask.Consuming, LogResult.Completed);
            }

            Log(document.DocumentId, operation, refusal.Task, refusal.Result, refusal.Problem);
            return;
        }

        var content = document.Content!;
        long? permissionId = content.PermissionsJson is { } permissions ? tables.PermissionModels.IdOf(permissions) : null;
        tables.Items.Put(source.Id, document.DocumentId, content, permissionId, stored, stamp);
        LogConsuming(document, operation);
        tables.Log.AddIndexed(Entry(document.DocumentId, operation, LogTask.Indexing, LogResult.Completed));
    }

    public void Delete(string documentId, bool deleteChildren)
    {
        var operation = deleteChildren ? LogOperation.DeleteAndChildren : LogOperation.Delete;
        var stored = tables.Items.Version(source.Id, documentId);
        if (IsInSequence(documentId, operation, stored))
        {
            tables.Items.Bury(source.Id, documentId, stored, stamp);
            Log(documentId, operation, LogTask.Consuming, LogResult.Completed);
            Log(documentId, operation, LogTask.Indexing, stored is { IsDeleted: false } ? LogResult.Completed : LogResult.Skipped);
        }

        if (deleteChildren && stamp.OrderingId >= source.Floor)
        {
            DeleteChildren(documentId);
        }
    }

    public void Log(string documentId, string operation, string task, string result, LogProblem? problem = null) =>
        tables.Log.Add(Entry(documentId, operation, task, result, problem));

    /// <summary>Permissions may name what comes later; until then they give nobody access, which nothing but the log would tell.</summary>
    private void LogConsuming(PreparedDocument document, string operation)
    {
        var problem = document.Providers.Count == 0 ? null : _providers.ProblemWith(document.Providers);
        Log(document.DocumentId, operation, LogTask.Consuming, problem is null ? LogResult.Completed : LogResult.Warning, problem);
    }

    private LogEntry Entry(string documentId, string operation, string task, string result, LogProblem? problem = null) =>
        new(stamp.ReceivedAt, source.Id, documentId, operation, task, result, stamp.RequestId, stamp.OrderingId, problem);

    private static string OperationFor(PreparedDocument document, ItemVersion? stored)
    {
        if (document.IsByReference)
        {
            return LogOperation.AddByReference;
        }

        return stored is { IsDeleted: false } ? LogOperation.Update : LogOperation.Add;
    }

    /// <summary>Children are the items whose ID starts with the ID of the parent; each is ordered on its own.</summary>
    private void DeleteChildren(string documentId)
    {
        foreach (var childId in tables.Items.OlderWithPrefix(source.Id, documentId, stamp))
        {
            tables.Items.Bury(source.Id, childId, tables.Items.Version(source.Id, childId), stamp);
            Log(childId, LogOperation.DeleteAndChildren, LogTask.Indexing, LogResult.Completed);
        }
    }

    private bool IsInSequence(string documentId, string operation, ItemVersion? stored)
    {
        LogProblem? problem = null;
        if (stamp.OrderingId < source.Floor)
        {
            problem = BelowFloor;
        }
        else if (stored is not null && !stamp.IsNewerThan(stored))
        {
            problem = NotNewer;
        }

        if (problem is not null)
        {
            Log(documentId, operation, LogTask.Consuming, LogResult.Error, problem);
        }

        return problem is null;
    }
}
