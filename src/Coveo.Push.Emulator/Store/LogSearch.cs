using Coveo.Push.Emulator.Log;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Finds log entries for the Log Browser, the newest first.</summary>
internal sealed class LogSearch : SqlStatements
{
    /// <summary>What <see cref="Read"/> reads.</summary>
    public const string Columns =
        """
        select l.id, l.logged_at, l.task, l.result, l.error_code, l.error_message,
            t.source_id, t.resource_id, t.document_id, t.operation, t.request_id, t.ordering_id
        """;

    private const string Filter =
        $"""
        ($before is null or l.id < $before) and ($task is null or l.task = $task) and ($result is null or l.result = $result)
            and (not $problems or l.result not in ('{LogResult.Completed}', '{LogResult.Skipped}'))
            and ($from is null or l.logged_at >= $from) and ($to is null or l.logged_at <= $to)
            and ($source is null or t.source_id = $source) and ($resource is null or t.resource_id = $resource)
            and ($operation is null or t.operation = $operation) and ($request is null or t.request_id = $request)
        """;

    private static readonly string[] Parameters =
        ["$before", "$task", "$result", "$problems", "$from", "$to", "$source", "$resource", "$operation", "$request", "$limit", "$document"];

    private readonly SqlStatement _all;
    private readonly SqlStatement _ofDocument;

    public LogSearch(SqliteConnection connection)
        : base(connection)
    {
        // CROSS JOIN: the log is read backwards and left as soon as there is enough.
        _all = Prepare(
            $"{Columns} from log l cross join log_trails t on t.id = l.trail_id where {Filter} order by l.id desc limit $limit", Parameters);
        _ofDocument = Prepare(
            $"""
            {Columns} from log_trails t cross join log l on l.trail_id = t.id
            where t.document_id = $document and {Filter} order by l.id desc limit $limit
            """,
            Parameters);
    }

    public List<StoredLogEntry> Newest(LogQuery query, int limit)
    {
        var entries = new List<StoredLogEntry>();
        using var reader = (query.DocumentId is null ? _all : _ofDocument).Query(
            query.Before,
            query.Task,
            query.Result,
            query.OnlyProblems,
            query.From,
            query.To,
            query.SourceId,
            query.ResourceId,
            query.Operation,
            query.RequestId,
            limit,
            query.DocumentId);
        while (reader.Read())
        {
            entries.Add(Read(reader));
        }

        return entries;
    }

    public static StoredLogEntry Read(SqlReader reader) => new(reader.GetInt64(0), new LogEntry(
        LoggedAt: reader.GetInt64(1),
        SourceId: reader.GetString(6),
        DocumentId: reader.GetString(8),
        Operation: reader.GetString(9),
        Task: reader.GetString(2),
        Result: reader.GetString(3),
        RequestId: reader.GetString(10),
        OrderingId: reader.IsDBNull(11) ? null : OrderingKey.ToOrderingId(reader.GetInt64(11)),
        Problem: reader.IsDBNull(4) ? null : new LogProblem(reader.GetString(4), reader.GetString(5)),
        ResourceId: reader.GetString(7)));
}
