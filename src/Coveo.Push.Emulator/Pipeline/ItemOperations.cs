using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Applies operations to the items of a source, in the order their ordering IDs say, and logs every stage.</summary>
/// <param name="tables">The database, for the time of one transaction.</param>
/// <param name="source">The source as it is in that transaction.</param>
/// <param name="stamp">The request.</param>
internal sealed class ItemOperations(EmulatorTables tables, Source source, OperationStamp stamp) : IItemOperations
{
    private readonly ItemLog _log = new(tables, source.Id, stamp);
    private readonly ItemMapping _mapping = new(tables, source, stamp);
    private readonly ItemRevisions _revisions = new(tables, source, stamp);
    private readonly PermissionProviders _providers = new(tables, source.Id);

    public void AddOrUpdate(PreparedDocument document)
    {
        var stored = tables.Items.Version(source.Id, document.DocumentId);
        if (Consume(document, stored) is not { } operation)
        {
            return;
        }

        if (document.Refusal is { } refusal)
        {
            Log(document.DocumentId, operation, refusal.Task, refusal.Result, refusal.Problem);
            return;
        }

        var mapped = _mapping.Map(document.DocumentId, document.Content!);
        Put(document.DocumentId, document.Content!.With(mapped), stored);
        _log.LogIndexed(document.DocumentId, operation, mapped.Problem);
    }

    public void Merge(PreparedDocument document)
    {
        var stored = tables.Items.Version(source.Id, document.DocumentId);
        if (Consume(document, stored) is not { } operation)
        {
            return;
        }

        LogProblem? mappingProblem = null;
        if ((document.Refusal ?? _revisions.Merge(document.DocumentId, document.Content!, stored, out mappingProblem)) is { } refusal)
        {
            Log(document.DocumentId, operation, refusal.Task, refusal.Result, refusal.Problem);
            return;
        }

        _log.LogIndexed(document.DocumentId, operation, mappingProblem);
    }

    public void Update(PartialUpdate update)
    {
        var stored = tables.Items.Version(source.Id, update.DocumentId);
        if (_revisions.Update(update, stored, out var mappingProblem) is { } refusal)
        {
            if (refusal.Task is not LogTask.StreamingExtension)
            {
                Log(update.DocumentId, LogOperation.Update, LogTask.StreamingExtension, LogResult.Completed);
            }

            Log(update.DocumentId, LogOperation.Update, refusal.Task, refusal.Result, refusal.Problem);
            return;
        }

        Log(update.DocumentId, LogOperation.Update, LogTask.StreamingExtension, LogResult.Completed);
        Log(update.DocumentId, LogOperation.Update, LogTask.Consuming, LogResult.Completed);
        _log.LogIndexed(update.DocumentId, LogOperation.Update, mappingProblem);
    }

    public void Delete(string documentId, bool deleteChildren)
    {
        var operation = DeletionOf(deleteChildren);
        var stored = tables.Items.Version(source.Id, documentId);
        if (IsInSequence(documentId, operation, LogTask.Consuming, stored))
        {
            Log(documentId, operation, LogTask.Consuming, LogResult.Completed);
            Bury(documentId, operation, stored);
        }

        DeleteChildren(documentId, deleteChildren);
    }

    public void EndStream() => OldItems.Remove(tables, source.Id, stamp);

    /// <summary>The first stage of an item that waits.</summary>
    /// <returns>What the log calls the operation, or <see langword="null"/> when it ends here.</returns>
    public string? Consume(PreparedDocument document) => Consume(document, tables.Items.Version(source.Id, document.DocumentId));

    /// <summary>The stage in which a body turns out to be undecodable.</summary>
    /// <returns>Whether it was decodable.</returns>
    public bool Process(PreparedDocument document, string operation)
    {
        var outcome = document.Refusal ?? new StageOutcome(LogTask.Processing, LogResult.Completed, Problem: null);
        Log(document.DocumentId, operation, outcome.Task, outcome.Result, outcome.Problem);
        return document.Refusal is null;
    }

    /// <summary>The stage in which metadata becomes fields, by the fields and rules of now.</summary>
    public MappedItem Map(string documentId, string operation, ItemContent content)
    {
        var mapped = _mapping.Map(documentId, content);
        Log(documentId, operation, LogTask.Mapping, mapped.Problem is null ? LogResult.Completed : LogResult.Warning, mapped.Problem);
        return mapped;
    }

    /// <summary>The last stage of an item that waited: meanwhile a newer operation may have come by.</summary>
    public void Index(string documentId, string operation, ItemContent content)
    {
        var stored = tables.Items.Version(source.Id, documentId);
        if (IsInSequence(documentId, operation, LogTask.Indexing, stored))
        {
            Put(documentId, content, stored);
            Log(documentId, operation, LogTask.Indexing, LogResult.Completed);
        }
    }

    /// <summary>The last stage of a merge that waited: the rest of the item is as it is by now.</summary>
    public void IndexMerge(string documentId, string operation, ItemContent content)
    {
        var stored = tables.Items.Version(source.Id, documentId);
        if (IsInSequence(documentId, operation, LogTask.Indexing, stored))
        {
            var end = _revisions.Merge(documentId, content, stored, out _) ?? new StageOutcome(LogTask.Indexing, LogResult.Completed, Problem: null);
            Log(documentId, operation, end.Task, end.Result, end.Problem);
        }
    }

    /// <summary>The first stage of a deletion that waits.</summary>
    /// <returns>Whether it goes on.</returns>
    public bool ConsumeDeletion(string documentId, bool deleteChildren)
    {
        var operation = DeletionOf(deleteChildren);
        var isInSequence = IsInSequence(documentId, operation, LogTask.Consuming, tables.Items.Version(source.Id, documentId));
        if (isInSequence)
        {
            Log(documentId, operation, LogTask.Consuming, LogResult.Completed);
        }

        return isInSequence || deleteChildren;
    }

    /// <summary>The last stage of a deletion that waited.</summary>
    public void IndexDeletion(string documentId, bool deleteChildren)
    {
        var operation = DeletionOf(deleteChildren);
        var stored = tables.Items.Version(source.Id, documentId);
        if (IsInSequence(documentId, operation, LogTask.Indexing, stored))
        {
            Bury(documentId, operation, stored);
        }

        DeleteChildren(documentId, deleteChildren);
    }

    public void Log(string documentId, string operation, string task, string result, LogProblem? problem = null) =>
        _log.Log(documentId, operation, task, result, problem);

    private static string DeletionOf(bool deleteChildren) => deleteChildren ? LogOperation.DeleteAndChildren : LogOperation.Delete;

    private string? Consume(PreparedDocument document, ItemVersion? stored)
    {
        var operation = OperationFor(document, stored);
        if (!IsInSequence(document.DocumentId, operation, LogTask.Consuming, stored))
        {
            return null;
        }

        if (document.Refusal is { Task: LogTask.Consuming } refusal)
        {
            Log(document.DocumentId, operation, refusal.Task, refusal.Result, refusal.Problem);
            return null;
        }

        LogConsuming(document, operation);
        return operation;
    }

    private void Put(string documentId, ItemContent content, ItemVersion? stored)
    {
        long? permissionId = content.PermissionsJson is { } permissions ? tables.PermissionModels.IdOf(permissions) : null;
        tables.Items.Put(source.Id, documentId, content, permissionId, stored, stamp);
    }

    private void Bury(string documentId, string operation, ItemVersion? stored)
    {
        tables.Items.Bury(source.Id, documentId, stored, stamp);
        Log(documentId, operation, LogTask.Indexing, stored is { IsDeleted: false } ? LogResult.Completed : LogResult.Skipped);
    }

    /// <summary>Permissions may name what comes later; until then they give nobody access, which nothing but the log would tell.</summary>
    private void LogConsuming(PreparedDocument document, string operation)
    {
        var problem = document.Providers.Count == 0 ? null : _providers.ProblemWith(document.Providers);
        Log(document.DocumentId, operation, LogTask.Consuming, problem is null ? LogResult.Completed : LogResult.Warning, problem);
    }

    private static string OperationFor(PreparedDocument document, ItemVersion? stored)
    {
        if (document.IsByReference)
        {
            return LogOperation.AddByReference;
        }

        return stored is { IsDeleted: false } ? LogOperation.Update : LogOperation.Add;
    }

    /// <summary>Children are the items whose ID starts with the ID of the parent; each is ordered on its own.</summary>
    private void DeleteChildren(string documentId, bool deleteChildren)
    {
        if (!deleteChildren || stamp.OrderingId < source.Floor)
        {
            return;
        }

        foreach (var childId in tables.Items.OlderWithPrefix(source.Id, documentId, stamp))
        {
            tables.Items.Bury(source.Id, childId, tables.Items.Version(source.Id, childId), stamp);
            Log(childId, LogOperation.DeleteAndChildren, LogTask.Indexing, LogResult.Completed);
        }
    }

    private bool IsInSequence(string documentId, string operation, string task, ItemVersion? stored)
    {
        var problem = ItemSequence.ProblemOf(stamp, source, stored);
        if (problem is not null)
        {
            Log(documentId, operation, task, LogResult.Error, problem);
        }

        return problem is null;
    }
}
