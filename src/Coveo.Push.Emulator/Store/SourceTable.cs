using Coveo.Push.Emulator.Sources;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

internal sealed class SourceTable : SqlStatements
{
    private const string Columns = "id, name, source_type, visibility, push_enabled, stream_enabled, created_at, floor";

    private readonly SqlStatement _insert;
    private readonly SqlStatement _find;
    private readonly SqlStatement _findByName;
    private readonly SqlStatement _all;
    private readonly SqlStatement _update;
    private readonly SqlStatement _raiseFloor;
    private readonly SqlStatement _delete;
    private readonly SqlStatement _clear;

    public SourceTable(SqliteConnection connection)
        : base(connection)
    {
        _insert = Prepare(
            $"insert into sources ({Columns}) values ($id, $name, $type, $visibility, $push, $stream, $created, $floor)",
            "$id", "$name", "$type", "$visibility", "$push", "$stream", "$created", "$floor");
        _find = Prepare($"select {Columns} from sources where id = $id", "$id");
        _findByName = Prepare($"select {Columns} from sources where name = $name", "$name");
        _all = Prepare($"select {Columns} from sources order by created_at, rowid");
        _update = Prepare(
            "update sources set visibility = $visibility, push_enabled = $push, stream_enabled = $stream where id = $id", "$id", "$visibility", "$push", "$stream");
        _raiseFloor = Prepare("update sources set floor = $floor where id = $id and floor < $floor", "$id", "$floor");
        _delete = Prepare("delete from sources where id = $id", "$id");
        _clear = Prepare("delete from sources");
    }

    public void Add(Source source) => _insert.Execute(
        source.Id,
        source.Name,
        source.SourceType,
        source.Visibility,
        source.PushEnabled,
        source.StreamEnabled,
        source.CreatedAt,
        OrderingKey.FromOrderingId(source.Floor));

    public Source? Find(string id) => First(_find, id);

    public Source? FindByName(string name) => First(_findByName, name);

    public List<Source> All()
    {
        var sources = new List<Source>();
        using var reader = _all.Query();
        while (reader.Read())
        {
            sources.Add(Read(reader));
        }

        return sources;
    }

    public void Update(string id, string visibility, bool pushEnabled, bool streamEnabled) => _update.Execute(id, visibility, pushEnabled, streamEnabled);

    /// <summary>From now on operations with a lower ordering ID are ignored. The floor never sinks.</summary>
    public void RaiseFloor(string id, ulong floor) => _raiseFloor.Execute(id, OrderingKey.FromOrderingId(floor));

    /// <summary>Removes the source; its items have to be gone already.</summary>
    public void Delete(string id) => _delete.Execute(id);

    public void Clear() => _clear.Execute();

    private static Source? First(SqlStatement statement, string value)
    {
        using var reader = statement.Query(value);
        return reader.Read() ? Read(reader) : null;
    }

    private static Source Read(SqlReader reader) => new(
        Id: reader.GetString(0),
        Name: reader.GetString(1),
        SourceType: reader.GetString(2),
        Visibility: reader.GetString(3),
        PushEnabled: reader.GetBoolean(4),
        StreamEnabled: reader.GetBoolean(5),
        CreatedAt: reader.GetInt64(6),
        Floor: OrderingKey.ToOrderingId(reader.GetInt64(7)));
}
