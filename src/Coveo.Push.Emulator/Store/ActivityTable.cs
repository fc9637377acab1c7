using Coveo.Push.Emulator.Sources;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

internal sealed class ActivityTable : SqlStatements
{
    /// <summary>What <see cref="ReadAll"/> reads.</summary>
    public const string Columns = "a.id, a.resource_type, a.resource_id, coalesce(a.resource_name, a.resource_id), a.operation, a.started_at, a.ended_at";

    /// <summary>What <see cref="Columns"/> are of.</summary>
    public const string From = "from activities a";

    private static readonly List<string> Refreshes = [.. ActivityWords.Refreshes];

    private readonly SqlStatement _start;
    private readonly SqlStatement _end;
    private readonly SqlStatement _latest;
    private readonly SqlStatement _page;
    private readonly SqlStatement _add;
    private readonly SqlStatement _clear;

    public ActivityTable(SqliteConnection connection)
        : base(connection)
    {
        _start = Prepare(
            $"""
            insert into activities (resource_type, resource_id, resource_name, operation, started_at, ended_at)
            select '{ActivityWords.SourceType}', id, name, $operation, $now, $ended from sources where id = $source
            """,
            "$source", "$operation", "$now", "$ended");
        _end = Prepare("update activities set ended_at = $now where resource_id = $source and ended_at is null", "$source", "$now");
        _latest = Prepare(
            "select operation, started_at, ended_at from activities where resource_id = $source and operation in (select value from json_each($refreshes)) order by id desc limit 1",
            "$source", "$refreshes");
        _page = Prepare(
            $"""
            select {Columns} {From}
            where ($source is null or a.resource_id = $source) and ($before is null or a.id < $before) order by a.id desc limit $limit
            """,
            "$source", "$before", "$limit");
        _add = Prepare(
            """
            insert into activities (resource_type, resource_id, resource_name, operation, started_at, ended_at)
            values ($type, $id, $name, $operation, $now, $now)
            """,
            "$type", "$id", "$name", "$operation", "$now");
        _clear = Prepare("delete from activities");
    }

    public void Start(string sourceId, string operation, long now) => _start.Execute(sourceId, operation, now, null);

    /// <summary>Something that took no time. It is told of as long as the data lasts, also when the source is gone.</summary>
    public void Record(string sourceId, string operation, long now) => _start.Execute(sourceId, operation, now, now);

    /// <summary>Adds what happened at once, to something that is no source.</summary>
    public void Add(string resourceType, string resourceId, string? resourceName, string operation, long now) =>
        _add.Execute(resourceType, resourceId, resourceName, operation, now);

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
                reader.GetString(3),
                new Activity(reader.GetString(4), reader.GetInt64(5), reader.IsDBNull(6) ? null : reader.GetInt64(6))));
        }

        return activities;
    }
}
