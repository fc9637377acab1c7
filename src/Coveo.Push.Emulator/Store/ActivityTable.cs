using Coveo.Push.Emulator.Sources;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

internal sealed class ActivityTable : SqlStatements
{
    private readonly SqlStatement _start;
    private readonly SqlStatement _end;
    private readonly SqlStatement _latest;

    public ActivityTable(SqliteConnection connection)
        : base(connection)
    {
        _start = Prepare(
            "insert into activities (source_id, operation, started_at) values ($source, $operation, $now)",
            "$source", "$operation", "$now");
        _end = Prepare("update activities set ended_at = $now where source_id = $source and ended_at is null", "$source", "$now");
        _latest = Prepare(
            "select operation, started_at, ended_at from activities where source_id = $source order by id desc limit 1",
            "$source");
    }

    public void Start(string sourceId, string operation, long now) => _start.Execute(sourceId, operation, now);

    public void EndRunning(string sourceId, long now) => _end.Execute(sourceId, now);

    public Activity? Latest(string sourceId)
    {
        using var reader = _latest.Query(sourceId);
        return reader.Read()
            ? new Activity(reader.GetString(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2))
            : null;
    }
}
