using Coveo.Push.Emulator.Log;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

internal sealed class LogTable : SqlStatements
{
    private const int KeptEntries = 500_000;
    private const int EntriesBetweenTrims = 10_000;
    private const long RetentionMilliseconds = 14L * 24 * 60 * 60 * 1000;

    private const string TrailColumns = "source_id, resource_id, document_id, operation, request_id, ordering_id";

    private const string Filter = "($source is null or t.source_id = $source) and ($resource is null or t.resource_id = $resource)";

    private readonly SqlStatement _addTrail;
    private readonly SqlStatement _add;
    private readonly SqlStatement _addIndexed;
    private readonly SqlStatement _addTrailsOfItems;
    private readonly SqlStatement _addTrailsOfIdentities;
    private readonly SqlStatement _lastId;
    private readonly SqlStatement _addAfter;
    private readonly SqlStatement _page;
    private readonly SqlStatement _pageOfDocument;
    private readonly SqlStatement _trim;
    private readonly SqlStatement _trimTrails;
    private readonly SqlStatement _clear;
    private readonly SqlStatement _clearTrails;
    private LogTrail _lastTrail;
    private long? _lastTrailId;
    private int _addedSinceTrim;

    public LogTable(SqliteConnection connection)
        : base(connection)
    {
        _addTrail = Prepare(
            $"insert into log_trails ({TrailColumns}) values ($source, $resource, $document, $operation, $request, $ordering)",
            "$source", "$resource", "$document", "$operation", "$request", "$ordering");
        _add = Prepare(
            "insert into log (trail_id, logged_at, task, result, error_code, error_message) values ($trail, $at, $task, $result, $code, $message)",
            "$trail", "$at", "$task", "$result", "$code", "$message");
        // OR IGNORE: nothing can conflict, and SQLite need not prepare to take two rows back alone; see SqlStatement.Insert.
        _addIndexed = Prepare(
            $"""
            insert or ignore into log (trail_id, logged_at, task, result) values
                ($trail, $at, '{LogTask.Processing}', '{LogResult.Completed}'), ($trail, $at, '{LogTask.Mapping}', '{LogResult.Completed}'),
                ($trail, $at, '{LogTask.Indexing}', '{LogResult.Completed}')
            """,
            "$trail", "$at");
        _addTrailsOfItems = Prepare(
            $"""
            insert into log_trails ({TrailColumns})
            select source_id, '', document_id, '{LogOperation.DeleteOlderThan}', $request, $ordering
            from items where source_id = $owner and deleted = 0 and {ItemRow.IsOlder}
            """,
            "$owner", "$request", "$ordering", "$sequence");
        _addTrailsOfIdentities = Prepare(
            $"""
            insert into log_trails ({TrailColumns})
            select '', $owner, i.name, '{LogOperation.DeleteOlderThan}', $request, $ordering
            from identities i where i.provider_id = $owner and {IdentityRow.IsOlder}
            """,
            "$owner", "$request", "$ordering", "$sequence");
        _lastId = Prepare("select coalesce(max(id), 0) from log_trails");
        _addAfter = Prepare(
            $"insert into log (trail_id, logged_at, task, result) select id, $at, $task, '{LogResult.Completed}' from log_trails where id > $last",
            "$at", "$task", "$last");
        _page = Prepare(
            $"{LogSearch.Columns} from log l cross join log_trails t on t.id = l.trail_id where {Filter} order by l.id limit $limit offset $offset",
            "$source", "$resource", "$limit", "$offset");
        _pageOfDocument = Prepare(
            $"""
            {LogSearch.Columns} from log_trails t cross join log l on l.trail_id = t.id
            where t.document_id = $document and {Filter}
            order by l.id limit $limit offset $offset
            """,
            "$source", "$resource", "$document", "$limit", "$offset");
        // What is too old is a range of IDs as well: entries come in the order of their time.
        _trim = Prepare(
            """
            delete from log where id <= (select max(id) from log) - $kept
                or id < coalesce((select id from log where logged_at >= $oldest order by id limit 1), 0)
            """,
            "$kept", "$oldest");
        _trimTrails = Prepare("delete from log_trails where id < (select min(trail_id) from log)");
        _clear = Prepare("delete from log");
        _clearTrails = Prepare("delete from log_trails");
    }

    public void Add(LogEntry entry)
    {
        _add.Execute(TrailOf(entry), entry.LoggedAt, entry.Task, entry.Result, entry.Problem?.Code, entry.Problem?.Message);
        Trim(entry.LoggedAt, added: 1);
    }

    /// <summary>Logs that an item went through the rest of the pipeline, after the entry before.</summary>
    public void AddIndexed(LogEntry entry)
    {
        _addIndexed.Execute(TrailOf(entry), entry.LoggedAt);
        Trim(entry.LoggedAt, added: 3);
    }

    /// <summary>Logs the removal of every item that <see cref="ItemTable.RemoveOlderThan"/> is about to remove.</summary>
    public void AddForItemsOlderThan(string sourceId, OperationStamp stamp) => AddForAll(_addTrailsOfItems, LogTask.Indexing, sourceId, stamp);

    /// <summary>Logs every identity that <see cref="IdentityTable.DisableOlderThan"/> is about to disable.</summary>
    public void AddForIdentitiesOlderThan(string providerId, OperationStamp stamp) =>
        AddForAll(_addTrailsOfIdentities, LogTask.Consuming, providerId, stamp);

    /// <param name="sourceId">Only entries of this source, if given.</param>
    /// <param name="resourceId">Only entries of this provider, if given.</param>
    /// <param name="documentId">Only entries of this item or identity, if given.</param>
    /// <param name="limit">How many.</param>
    /// <param name="offset">How many before them.</param>
    public List<StoredLogEntry> Page(string? sourceId, string? resourceId, string? documentId, int limit, long offset)
    {
        var entries = new List<StoredLogEntry>();
        using var reader = documentId is null
            ? _page.Query(sourceId, resourceId, limit, offset)
            : _pageOfDocument.Query(sourceId, resourceId, documentId, limit, offset);
        while (reader.Read())
        {
            entries.Add(LogSearch.Read(reader));
        }

        return entries;
    }

    /// <summary>A transaction begins: the trails of the one before may have been rolled back with it.</summary>
    public void BeginTransaction() => _lastTrailId = null;

    public void Clear()
    {
        _clear.Execute();
        _clearTrails.Execute();
        _lastTrailId = null;
    }

    private void AddForAll(SqlStatement addTrails, string task, string ownerId, OperationStamp stamp)
    {
        var last = _lastId.Scalar();
        var added = addTrails.Execute(ownerId, stamp.RequestId, OrderingKey.FromOrderingId(stamp.OrderingId), stamp.Sequence);
        _addAfter.Execute(stamp.ReceivedAt, task, last);
        Trim(stamp.ReceivedAt, added);
    }

    /// <summary>The stages of an item follow each other: mostly it is the trail of the entry before.</summary>
    private long TrailOf(LogEntry entry)
    {
        var trail = LogTrail.Of(entry);
        if (_lastTrailId is { } last && trail == _lastTrail)
        {
            return last;
        }

        var id = _addTrail.Insert(
            trail.SourceId,
            trail.ResourceId,
            trail.DocumentId,
            trail.Operation,
            trail.RequestId,
            trail.OrderingId is { } orderingId ? OrderingKey.FromOrderingId(orderingId) : null);
        (_lastTrail, _lastTrailId) = (trail, id);
        return id;
    }

    /// <summary>Keeps 14 days like the service, and no more than a long run can hold in memory.</summary>
    private void Trim(long now, int added)
    {
        _addedSinceTrim += added;
        if (_addedSinceTrim >= EntriesBetweenTrims)
        {
            _addedSinceTrim = 0;
            if (_trim.Execute(KeptEntries, now - RetentionMilliseconds) > 0)
            {
                _trimTrails.Execute();
            }
        }
    }
}
