using Coveo.Push.Emulator.Identities;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The security identity providers, of which one is built in.</summary>
internal sealed class ProviderTable : SqlStatements
{
    private const string Columns = "id, name, display_name, type, case_sensitive, node_required, created_at, floor";

    private readonly SqlStatement _put;
    private readonly SqlStatement _find;
    private readonly SqlStatement _all;
    private readonly SqlStatement _raiseFloor;
    private readonly SqlStatement _delete;
    private readonly SqlStatement _clear;

    public ProviderTable(SqliteConnection connection)
        : base(connection)
    {
        _put = Prepare(
            $"""
            insert into providers ({Columns}) values ($id, $name, $display, $type, $case, $node, $created, $floor)
            on conflict (id) do update set name = excluded.name, display_name = excluded.display_name, type = excluded.type,
                case_sensitive = excluded.case_sensitive, node_required = excluded.node_required
            """,
            "$id", "$name", "$display", "$type", "$case", "$node", "$created", "$floor");
        _find = Prepare($"select {Columns} from providers where id = $id", "$id");
        _all = Prepare($"select {Columns} from providers order by created_at, rowid");
        _raiseFloor = Prepare("update providers set floor = $floor where id = $id and floor < $floor", "$id", "$floor");
        _delete = Prepare("delete from providers where id = $id", "$id");
        _clear = Prepare($"delete from providers where id <> '{SecurityProvider.EmailId}'");
    }

    /// <summary>Adds a provider, or changes all of one but its time of creation and its floor.</summary>
    public void Put(SecurityProvider provider) => _put.Execute(
        provider.Id,
        provider.Name,
        provider.DisplayName,
        provider.Type,
        provider.CaseSensitive,
        provider.NodeRequired,
        provider.CreatedAt,
        OrderingKey.FromOrderingId(provider.Floor));

    public SecurityProvider? Find(string id)
    {
        using var reader = _find.Query(id);
        return reader.Read() ? Read(reader) : null;
    }

    /// <summary>All providers, the built-in one first, the others in the order of their creation.</summary>
    public List<SecurityProvider> All()
    {
        var providers = new List<SecurityProvider>();
        using var reader = _all.Query();
        while (reader.Read())
        {
            providers.Add(Read(reader));
        }

        return providers;
    }

    /// <summary>From now on operations with a lower ordering ID are ignored. The floor never sinks.</summary>
    public void RaiseFloor(string id, ulong floor) => _raiseFloor.Execute(id, OrderingKey.FromOrderingId(floor));

    /// <summary>Removes the provider with its cascades and references; its identities have to be removed apart.</summary>
    public void Delete(string id) => _delete.Execute(id);

    public void Clear() => _clear.Execute();

    private static SecurityProvider Read(SqlReader reader) => new(
        Id: reader.GetString(0),
        Name: reader.GetString(1),
        DisplayName: reader.GetString(2),
        Type: reader.GetString(3),
        CaseSensitive: reader.GetBoolean(4),
        NodeRequired: reader.GetBoolean(5),
        CreatedAt: reader.GetInt64(6),
        Floor: OrderingKey.ToOrderingId(reader.GetInt64(7)));
}
