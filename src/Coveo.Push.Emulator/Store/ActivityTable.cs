using Coveo.Push.Emulator.Sources;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

internal sealed class ActivityTable : SqlStatements
{
    /// <summary>What <see cref="ReadAll"/> reads.</summary>
    public const string Columns = "a.id, a.source_id, a.source_name, a.operation, a.started_at, a.ended_at";

    private static readonly List<string> Refreshes = [.. ActivityWords.Refreshes];

    private readonly SqlStatement _clear;
    private readonly SqlStatement _start;
    private readonly SqlStatement _end;
    private readonly SqlStatement _latest;
    private readonly SqlStatement _page;

    public ActivityTable(SqliteConnection connection)
        : base(connection)
    {
        _start = Prepare(
            """
            insert into activities (source_id, source_name, operation, started_at, ended_at)
            select id, name, $operation, $now, $ended from sources where id = $source
            """,
            "$source", "$operation", "$now", "$ended");
        _clear = Prepare("delete from activities");
        _end = Prepare("update activities set ended_at = $now where source_id = $source and ended_at is null", "$source", "$now");
        _latest = Prepare(
            "select operation, started_at, ended_at from activities where source_id = $source and operation in (select value from json_each($refreshes)) order by id desc limit 1",
            "$source", "$refreshes");
        _page = Prepare(
            $"""
            select {Columns} from activities a
            where ($source is null or a.source_id = $source) and ($before is null or a.id < $before) order by a.id desc limit $limit
            """,
            "$source", "$before", "$limit");
    }

    public void Start(string sourceId, string operation, long now) => _start.Execute(sourceId, operation, now, null);

    /// <summary>Something that took no time. It is told of as long as the data lasts, also when the source is gone.</summary>
    public void Record(string sourceId, string operation, long now) => _start.Execute(sourceId, operation, now, now);

    public void EndRunning(string sourceId, long now) => _end.Execute(sourceId, now);

    /// <summary>What a crawler did last.</summary>
    public Activity? Latest(string sourceId)
    {
        using var reader = _latest.Query(sourceId, SqlTexts.Of(Refreshes));
        return reader.Read()
            ? new Activity(reader.GetString(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2))
            : null;
    }

    public void Clear() => _clear.Execute();

    /// <param name="sourceId">Only of this source, if given.</param>
    /// <param name="before">Only those that began before the activity with this number, if given.</param>
    /// <param name="limit">How many, the newest first.</param>
    public List<StoredActivity> Newest(string? sourceId, long? before, int limit)
    {
        using var reader = _page.Query(sourceId, before, limit);
        return ReadAll(reader);
    }

    public static List<StoredActivity> ReadAll(SqlReader reader)
    {
        var activities = new List<StoredActivity>();
        while (reader.Read())
        {
            activities.Add(new StoredActivity(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetString(2),
                new Activity(reader.GetString(3), reader.GetInt64(4), reader.IsDBNull(5) ? null : reader.GetInt64(5))));
        }

        return activities;
    }
}
