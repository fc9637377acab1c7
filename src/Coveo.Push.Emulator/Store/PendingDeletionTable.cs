using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Delete-old operations of sources, or disable-old operations of providers, that wait for their <c>queueDelay</c>.</summary>
internal sealed class PendingDeletionTable : SqlStatements
{
    private readonly SqlStatement _add;
    private readonly SqlStatement _firstDue;
    private readonly SqlStatement _remove;

    private PendingDeletionTable(SqliteConnection connection, string table, string owner)
        : base(connection)
    {
        _add = Prepare(
            $"insert into {table} ({owner}, ordering_id, request_id, due_at) values ($owner, $ordering, $request, $due)",
            "$owner", "$ordering", "$request", "$due");
        _firstDue = Prepare(
            $"select id, {owner}, ordering_id, request_id, due_at from {table} where due_at <= $now order by due_at, id limit 1",
            "$now");
        _remove = Prepare($"delete from {table} where id = $id", "$id");
    }

    public static PendingDeletionTable OfSources(SqliteConnection connection) => new(connection, "pending_deletions", "source_id");

    public static PendingDeletionTable OfProviders(SqliteConnection connection) => new(connection, "pending_disables", "provider_id");

    public void Add(string ownerId, ulong orderingId, string requestId, long dueAt) =>
        _add.Execute(ownerId, OrderingKey.FromOrderingId(orderingId), requestId, dueAt);

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
            ? new PendingDeletion(
                reader.GetInt64(0), reader.GetString(1), OrderingKey.ToOrderingId(reader.GetInt64(2)), reader.GetString(3), reader.GetInt64(4))
            : null;
    }
}
