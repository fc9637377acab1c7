using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Delete-old operations that wait for their <c>queueDelay</c>.</summary>
internal sealed class PendingDeletionTable : SqlStatements
{
    private readonly SqlStatement _add;
    private readonly SqlStatement _firstDue;
    private readonly SqlStatement _remove;

    public PendingDeletionTable(SqliteConnection connection)
        : base(connection)
    {
        _add = Prepare(
            "insert into pending_deletions (source_id, ordering_id, request_id, due_at) values ($source, $ordering, $request, $due)",
            "$source", "$ordering", "$request", "$due");
        _firstDue = Prepare(
            "select id, source_id, ordering_id, request_id from pending_deletions where due_at <= $now order by due_at, id limit 1",
            "$now");
        _remove = Prepare("delete from pending_deletions where id = $id", "$id");
    }

    public void Add(string sourceId, ulong orderingId, string requestId, long dueAt) =>
        _add.Execute(sourceId, OrderingKey.FromOrderingId(orderingId), requestId, dueAt);

    public PendingDeletion? TakeFirstDue(long now)
    {
        var deletion = FirstDue(now);
        if (deletion is not null)
        {
            _remove.Execute(deletion.Id);
        }

        return deletion;
    }

    private PendingDeletion? FirstDue(long now)
    {
        using var reader = _firstDue.Query(now);
        return reader.Read()
            ? new PendingDeletion(reader.GetInt64(0), reader.GetString(1), OrderingKey.ToOrderingId(reader.GetInt64(2)), reader.GetString(3))
            : null;
    }
}
