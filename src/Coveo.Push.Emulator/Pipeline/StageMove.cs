using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>One stage of one operation.</summary>
/// <param name="tables">The database, for the time of one transaction.</param>
/// <param name="waiting">The operation.</param>
/// <param name="at">When the stage happens. Unix time in milliseconds.</param>
internal sealed class StageMove(EmulatorTables tables, WaitingOperation waiting, long at)
{
    private readonly OperationStamp _stamp = waiting.Stamp with { ReceivedAt = at };

    /// <summary>Gets what the log calls the operation from here on.</summary>
    public string Operation { get; private set; } = waiting.Operation;

    /// <summary>Gets about how many bytes of memory it took.</summary>
    public long HeldBytes { get; private set; }

    /// <returns>Whether there is another stage.</returns>
    public bool Run()
    {
        switch (waiting.Kind)
        {
            case WaitingKind.AddOrUpdate or WaitingKind.Delete or WaitingKind.ItemNote
                or WaitingKind.Merge or WaitingKind.PartialUpdate or WaitingKind.EndOfStream:
                return MoveItem();
            case WaitingKind.DeleteOld or WaitingKind.DisableOld:
                OldOperations.Consume(tables, waiting, at);
                return false;
            default:
                ApplyIdentity();
                return false;
        }
    }

    /// <summary>The floor may have risen, and the source may be gone, since the stage before.</summary>
    private bool MoveItem()
    {
        if (tables.Sources.Find(waiting.OwnerId) is not { } source)
        {
            return false;
        }

        var operations = new ItemOperations(tables, source, _stamp);
        switch (waiting.Kind)
        {
            case WaitingKind.AddOrUpdate or WaitingKind.Merge:
                return AddOrUpdate(operations);
            case WaitingKind.Delete:
                return Delete(operations);
            case WaitingKind.PartialUpdate or WaitingKind.EndOfStream:
                return UpdateOrEndStream(operations);
            default:
                LogOutcome(operations);
                return false;
        }
    }

    private bool AddOrUpdate(ItemOperations operations)
    {
        var document = new PreparedDocument(waiting.TargetId, waiting.IsByReference, Content: null, waiting.Outcome, waiting.Providers);
        switch (waiting.Stage)
        {
            case PipelineStage.Consuming:
                Operation = operations.Consume(document) ?? string.Empty;
                return Operation.Length > 0;
            case PipelineStage.Processing:
                return operations.Process(document, Operation);
            case PipelineStage.Mapping:
                var prepared = tables.WaitingContents.Item(waiting.Id);
                HeldBytes = prepared.HeldBytes;
                tables.Waiting.KeepMapped(waiting.Id, operations.Map(waiting.TargetId, Operation, prepared));
                return true;
            default:
                var content = tables.WaitingContents.Item(waiting.Id).With(tables.Waiting.Mapped(waiting.Id));
                HeldBytes = content.HeldBytes;
                if (waiting.Kind == WaitingKind.Merge)
                {
                    operations.IndexMerge(waiting.TargetId, Operation, content);
                }
                else
                {
                    operations.Index(waiting.TargetId, Operation, content);
                }

                return false;
        }
    }

    /// <summary>Both are about what is in the index, which everything before them must have reached: all of it happens in the last stage.</summary>
    private bool UpdateOrEndStream(ItemOperations operations)
    {
        if (waiting.Stage < PipelineStage.Indexing)
        {
            return true;
        }

        if (waiting.Kind == WaitingKind.EndOfStream)
        {
            operations.EndStream();
            return false;
        }

        var json = tables.WaitingContents.Json(waiting.Id);
        HeldBytes = json.Length;
        operations.Update(PartialUpdateReader.Read(json));
        return false;
    }

    /// <summary>A deletion has nothing to process or to map, but takes as long: it must not overtake what came before it.</summary>
    private bool Delete(ItemOperations operations)
    {
        var deleteChildren = string.Equals(Operation, LogOperation.DeleteAndChildren, StringComparison.Ordinal);
        switch (waiting.Stage)
        {
            case PipelineStage.Consuming:
                return operations.ConsumeDeletion(waiting.TargetId, deleteChildren);
            case PipelineStage.Processing or PipelineStage.Mapping:
                return true;
            default:
                operations.IndexDeletion(waiting.TargetId, deleteChildren);
                return false;
        }
    }

    private void ApplyIdentity()
    {
        IIdentityOperations operations = tables.Providers.Find(waiting.OwnerId) is { IsBuiltIn: false } provider
            ? new IdentityOperations(tables, provider, _stamp)
            : new UnknownProvider(tables, waiting.OwnerId, _stamp);
        if (waiting.Kind == WaitingKind.IdentityNote)
        {
            LogOutcome(operations);
            return;
        }

        var json = tables.WaitingContents.Json(waiting.Id);
        HeldBytes = json.Length;
        switch (waiting.Kind)
        {
            case WaitingKind.SetMembers:
                operations.SetMembers(DefinitionReader.ReadMembers(json));
                break;
            case WaitingKind.SetAliases:
                operations.SetAliases(DefinitionReader.ReadAliases(json));
                break;
            default:
                operations.Disable(DefinitionReader.ReadIdentity(json, mayBeBare: false));
                break;
        }
    }

    private void LogOutcome(IOperationLog operations)
    {
        var outcome = waiting.Outcome!;
        operations.Log(waiting.TargetId, Operation, outcome.Task, outcome.Result, outcome.Problem);
    }
}
