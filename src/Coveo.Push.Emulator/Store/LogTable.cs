using Coveo.Push.Emulator.Log;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

internal sealed class LogTable : SqlStatements
{
    private const int KeptEntries = 500_000;
    private const int EntriesBetweenTrims = 10_000;
    private const long RetentionMilliseconds = 14L * 24 * 60 * 60 * 1000;
    private const string Columns =
        "logged_at, source_id, document_id, operation, task, result, request_id, ordering_id, error_code, error_message, resource_id";

    private const string Filter = "($source is null or source_id = $source) and ($resource is null or resource_id = $resource)";

    private readonly SqlStatement _add;
    private readonly SqlStatement _addOlderThan;
    private readonly SqlStatement _addIdentitiesOlderThan;
    private readonly SqlStatement _page;
    private readonly SqlStatement _pageOfDocument;
    private readonly SqlStatement _trim;
    private readonly SqlStatement _clear;
    private int _addedSinceTrim;

    public LogTable(SqliteConnection connection)
        : base(connection)
    {
        _add = Prepare(
            $"""
            insert into log ({Columns}) values ($at, $source, $document, $operation, $task, $result, $request, $ordering, $code, $message,
                $resource)
            """,
            "$at", "$source", "$document", "$operation", "$task", "$result", "$request", "$ordering", "$code", "$message", "$resource");
        _addOlderThan = Prepare(
            $"""
            insert into log ({Columns})
            select $at, source_id, document_id, $operation, $task, $result, $request, $ordering, null, null, ''
            from items where source_id = $source and deleted = 0 and ordering_id < $ordering
            """,
            "$at", "$operation", "$task", "$result", "$request", "$source", "$ordering");
        _addIdentitiesOlderThan = Prepare(
            $"""
            insert into log ({Columns})
            select $at, '', i.name, $operation, $task, $result, $request, $ordering, null, null, $provider
            from identities i where i.provider_id = $provider and {IdentityRow.IsOlder}
            """,
            "$at", "$operation", "$task", "$result", "$request", "$provider", "$ordering");
        _page = Prepare(
            $"select id, {Columns} from log where {Filter} order by id limit $limit offset $offset",
            "$source", "$resource", "$limit", "$offset");
        _pageOfDocument = Prepare(
            $"""
            select id, {Columns} from log
            where document_id = $document and {Filter}
            order by id limit $limit offset $offset
            """,
            "$source", "$resource", "$document", "$limit", "$offset");
        _trim = Prepare(
            "delete from log where id <= (select max(id) from log) - $kept or logged_at < $oldest", "$kept", "$oldest");
        _clear = Prepare("delete from log");
    }

    public void Add(LogEntry entry)
    {
        _add.Execute(
            entry.LoggedAt,
            entry.SourceId,
            entry.DocumentId,
            entry.Operation,
            entry.Task,
            entry.Result,
            entry.RequestId,
            entry.OrderingId is { } orderingId ? OrderingKey.FromOrderingId(orderingId) : null,
            entry.Problem?.Code,
            entry.Problem?.Message,
            entry.ResourceId);
        Trim(entry.LoggedAt);
    }

    /// <summary>Logs the removal of every item that <see cref="ItemTable.RemoveOlderThan"/> is about to remove.</summary>
    public void AddForItemsOlderThan(string sourceId, ulong orderingId, string requestId, long now) => _addOlderThan.Execute(
        now,
        LogOperation.DeleteOlderThan,
        LogTask.Indexing,
        LogResult.Completed,
        requestId,
        sourceId,
        OrderingKey.FromOrderingId(orderingId));

    /// <summary>Logs every identity that <see cref="IdentityTable.DisableOlderThan"/> is about to disable.</summary>
    public void AddForIdentitiesOlderThan(string providerId, ulong orderingId, string requestId, long now) =>
        _addIdentitiesOlderThan.Execute(
            now,
            LogOperation.DeleteOlderThan,
            LogTask.Consuming,
            LogResult.Completed,
            requestId,
            providerId,
            OrderingKey.FromOrderingId(orderingId));

    public List<StoredLogEntry> Page(string? sourceId, string? resourceId, string? documentId, int limit, long offset)
    {
        var entries = new List<StoredLogEntry>();
        using var reader = documentId is null
            ? _page.Query(sourceId, resourceId, limit, offset)
            : _pageOfDocument.Query(sourceId, resourceId, documentId, limit, offset);
        while (reader.Read())
        {
            entries.Add(new StoredLogEntry(reader.GetInt64(0), Read(reader)));
        }

        return entries;
    }

    public void Clear() => _clear.Execute();

    private static LogEntry Read(SqliteDataReader reader) => new(
        LoggedAt: reader.GetInt64(1),
        SourceId: reader.GetString(2),
        DocumentId: reader.GetString(3),
        Operation: reader.GetString(4),
        Task: reader.GetString(5),
        Result: reader.GetString(6),
        RequestId: reader.GetString(7),
        OrderingId: reader.IsDBNull(8) ? null : OrderingKey.ToOrderingId(reader.GetInt64(8)),
        Problem: reader.IsDBNull(9) ? null : new LogProblem(reader.GetString(9), reader.GetString(10)),
        ResourceId: reader.GetString(11));

    /// <summary>Keeps 14 days like the service, and no more than a long run can hold in memory.</summary>
    private void Trim(long now)
    {
        if (++_addedSinceTrim >= EntriesBetweenTrims)
        {
            _addedSinceTrim = 0;
            _trim.Execute(KeptEntries, now - RetentionMilliseconds);
        }
    }
}
