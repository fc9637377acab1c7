using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Finds log entries for the Logs API, the newest first, and counts them by their values.</summary>
internal sealed class LogListing : SqlStatements
{
    // CROSS JOIN: the log is read backwards and left as soon as there is enough; of one item, its trails are read.
    private const string Entries = "from log l cross join log_trails t on t.id = l.trail_id";
    private const string EntriesOfDocument = "from log_trails t cross join log l on l.trail_id = t.id";

    private const string Filter =
        """
        where l.logged_at between $from and $to
            and ($document is null or t.document_id = $document)
            and ($part is null or instr(t.document_id, $part) > 0)
            and ($pattern is null or t.document_id glob $pattern)
            and ($operations is null or (t.operation in (select value from json_each($operations))) <> $notOperations)
            and ($tasks is null or (l.task in (select value from json_each($tasks))) <> $notTasks)
            and ($results is null or (l.result in (select value from json_each($results))) <> $notResults)
            and ($sources is null or (t.source_id in (select value from json_each($sources))) <> $notSources)
            and ($resources is null or (t.resource_id in (select value from json_each($resources))) <> $notResources)
        """;

    private static readonly string[] Parameters =
    [
        "$from", "$to", "$document", "$part", "$pattern", "$operations", "$notOperations", "$tasks", "$notTasks", "$results", "$notResults",
        "$sources", "$notSources", "$resources", "$notResources",
    ];

    private readonly SqlStatement _page;
    private readonly SqlStatement _pageOfDocument;
    private readonly SqlStatement _operations;
    private readonly SqlStatement _tasks;
    private readonly SqlStatement _results;
    private readonly SqlStatement _sources;
    private readonly SqlStatement _resources;

    public LogListing(SqliteConnection connection)
        : base(connection)
    {
        const string Page = $"{Filter} order by l.id desc limit $limit offset $offset";
        _page = Prepare($"{LogSearch.Columns} {Entries} {Page}", [.. Parameters, "$limit", "$offset"]);
        _pageOfDocument = Prepare($"{LogSearch.Columns} {EntriesOfDocument} {Page}", [.. Parameters, "$limit", "$offset"]);
        _operations = Prepare($"select t.operation, count(*) {Entries} {Filter} group by 1 order by 1", Parameters);
        _tasks = Prepare($"select l.task, count(*) {Entries} {Filter} group by 1 order by 1", Parameters);
        _results = Prepare($"select l.result, count(*) {Entries} {Filter} group by 1 order by 1", Parameters);
        _sources = Prepare($"select t.source_id, count(*) {Entries} {Filter} group by 1 order by 1", Parameters);
        _resources = Prepare($"select t.resource_id, count(*) {Entries} {Filter} group by 1 order by 1", Parameters);
    }

    public List<StoredLogEntry> Page(LogFilter filter, int limit, long offset)
    {
        var entries = new List<StoredLogEntry>();
        using var reader = (filter.DocumentId is null ? _page : _pageOfDocument).Query([.. Values(filter), limit, offset]);
        while (reader.Read())
        {
            entries.Add(LogSearch.Read(reader));
        }

        return entries;
    }

    public LogCounts Count(LogFilter filter)
    {
        var values = Values(filter);
        return new LogCounts(
            Counts(_operations, values),
            Counts(_tasks, values),
            Counts(_results, values),
            Counts(_sources, values),
            Counts(_resources, values));
    }

    // An entry without a source or resource has an empty text in its place, which is none of its values.
    private static List<KeyValuePair<string, long>> Counts(SqlStatement statement, object?[] values)
    {
        var counts = new List<KeyValuePair<string, long>>();
        using var reader = statement.Query(values);
        while (reader.Read())
        {
            if (reader.GetString(0) is { Length: > 0 } value)
            {
                counts.Add(new(value, reader.GetInt64(1)));
            }
        }

        return counts;
    }

    private static object?[] Values(LogFilter filter) =>
    [
        filter.From,
        filter.To,
        filter.DocumentId,
        filter.DocumentIdPart,
        filter.DocumentIdPattern is { } pattern ? GlobOf(pattern) : null,
        SqlTexts.Of(filter.Operations.Named),
        filter.Operations.IsExclusion,
        SqlTexts.Of(filter.Tasks.Named),
        filter.Tasks.IsExclusion,
        SqlTexts.Of(filter.Results.Named),
        filter.Results.IsExclusion,
        SqlTexts.Of(filter.Sources.Named),
        filter.Sources.IsExclusion,
        SqlTexts.Of(filter.Resources.Named),
        filter.Resources.IsExclusion,
    ];

    // Of what GLOB knows only the star is a wildcard here; a question mark is as frequent in URIs as any letter.
    private static string GlobOf(string pattern) =>
        pattern.Replace("[", "[[]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal);
}
