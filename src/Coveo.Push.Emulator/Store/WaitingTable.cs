using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Mappings;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Operations that wait for a stage. Their contents are in a table of their own, so that a stage changes small rows only.</summary>
internal sealed class WaitingTable : SqlStatements
{
    private const string Columns =
        """
        kind, owner_id, target_id, operation, ordering_id, sequence, request_id, received_at, due_at, stage, by_reference, providers,
        applies_at, outcome_task, outcome_result, problem_code, problem_message
        """;

    private readonly SqlStatement _add;
    private readonly SqlStatement _firstDue;
    private readonly SqlStatement _firstAfter;
    private readonly SqlStatement _move;
    private readonly SqlStatement _keepMapped;
    private readonly SqlStatement _mapped;
    private readonly SqlStatement _remove;
    private readonly SqlStatement _lastId;
    private readonly SqlStatement _count;
    private readonly SqlStatement _has;
    private readonly SqlStatement _clear;

    public WaitingTable(SqliteConnection connection)
        : base(connection)
    {
        _add = Prepare(
            $"""
            insert into waiting_operations ({Columns}) values ($kind, $owner, $target, $operation, $ordering, $sequence, $request, $received,
                $due, $stage, $reference, $providers, $applies, $task, $result, $code, $message)
            """,
            "$kind", "$owner", "$target", "$operation", "$ordering", "$sequence", "$request", "$received", "$due", "$stage", "$reference",
            "$providers", "$applies", "$task", "$result", "$code", "$message");
        _firstDue = Prepare($"select id, {Columns} from waiting_operations where due_at <= $now order by due_at, id limit 1", "$now");
        _firstAfter = Prepare($"select id, {Columns} from waiting_operations where id > $after order by id limit 1", "$after");
        _move = Prepare(
            "update waiting_operations set stage = $stage, operation = $operation, due_at = $due where id = $id",
            "$stage", "$operation", "$due", "$id");
        _keepMapped = Prepare(
            "update waiting_operations set fields = $fields, unmapped = $unmapped, mapped_title = $title where id = $id",
            "$fields", "$unmapped", "$title", "$id");
        _mapped = Prepare("select fields, unmapped, mapped_title from waiting_operations where id = $id", "$id");
        _remove = Prepare("delete from waiting_operations where id = $id", "$id");
        _lastId = Prepare("select coalesce(max(id), 0) from waiting_operations");
        _count = Prepare("select count(*) from waiting_operations");
        _has = Prepare(
            "select exists (select 1 from waiting_operations where owner_id = $owner and target_id = $target)", "$owner", "$target");
        _clear = Prepare("delete from waiting_operations");
    }

    public long Count => (long)_count.Scalar()!;

    public long LastId => (long)_lastId.Scalar()!;

    /// <returns>Its ID.</returns>
    public long Add(WaitingOperation operation) => _add.Insert(
        (int)operation.Kind,
        operation.OwnerId,
        operation.TargetId,
        operation.Operation,
        OrderingKey.FromOrderingId(operation.Stamp.OrderingId),
        operation.Stamp.Sequence,
        operation.Stamp.RequestId,
        operation.Stamp.ReceivedAt,
        operation.DueAt,
        (int)operation.Stage,
        operation.IsByReference,
        WaitingProviders.Text(operation.Providers),
        operation.AppliesAt,
        operation.Outcome?.Task,
        operation.Outcome?.Result,
        operation.Outcome?.Problem?.Code,
        operation.Outcome?.Problem?.Message);

    /// <summary>The one whose stage came first, of those whose stage has come.</summary>
    public WaitingOperation? FirstDue(long now) => First(_firstDue, now);

    /// <summary>The one that was received next after another.</summary>
    public WaitingOperation? FirstAfter(long id) => First(_firstAfter, id);

    public void Move(long id, PipelineStage stage, string operation, long dueAt) => _move.Execute((int)stage, operation, dueAt, id);

    /// <summary>Keeps what the mapping stage made of an item for the stage after it.</summary>
    public void KeepMapped(long id, MappedItem mapped) => _keepMapped.Execute(mapped.Fields, mapped.Unmapped, mapped.Title, id);

    public MappedItem Mapped(long id)
    {
        using var reader = _mapped.Query(id);
        reader.Read();
        return new MappedItem(
            reader.IsDBNull(0) ? null : reader.GetBytes(0),
            reader.IsDBNull(1) ? null : reader.GetBytes(1),
            reader.IsDBNull(2) ? null : reader.GetString(2),
            Problem: null);
    }

    /// <summary>Removes an operation with its content.</summary>
    public void Remove(long id) => _remove.Execute(id);

    /// <summary>Whether an operation on an item or an identity waits. Looks at all that wait.</summary>
    public bool Has(string ownerId, string targetId) => _has.Scalar(ownerId, targetId) is 1L;

    public void Clear() => _clear.Execute();

    private static WaitingOperation? First(SqlStatement statement, long value)
    {
        using var reader = statement.Query(value);
        return reader.Read() ? Read(reader) : null;
    }

    private static WaitingOperation Read(SqlReader reader) => new(
        Kind: (WaitingKind)reader.GetInt32(1),
        OwnerId: reader.GetString(2),
        TargetId: reader.GetString(3),
        Operation: reader.GetString(4),
        Stamp: new OperationStamp(
            OrderingKey.ToOrderingId(reader.GetInt64(5)), reader.GetInt64(6), reader.GetString(7), reader.GetInt64(8)),
        DueAt: reader.GetInt64(9))
    {
        Id = reader.GetInt64(0),
        Stage = (PipelineStage)reader.GetInt32(10),
        IsByReference = reader.GetBoolean(11),
        Providers = reader.IsDBNull(12) ? [] : WaitingProviders.Read(reader.GetString(12)),
        AppliesAt = reader.GetInt64(13),
        Outcome = reader.IsDBNull(14)
            ? null
            : new StageOutcome(
                reader.GetString(14),
                reader.GetString(15),
                reader.IsDBNull(16) ? null : new LogProblem(reader.GetString(16), reader.GetString(17))),
    };
}
