using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The permissions of items, once for all items that have the same.</summary>
internal sealed class PermissionModelTable : SqlStatements
{
    private readonly SqlStatement _find;
    private readonly SqlStatement _add;
    private readonly SqlStatement _usedIn;
    private readonly SqlStatement _removeUnused;

    public PermissionModelTable(SqliteConnection connection)
        : base(connection)
    {
        _find = Prepare("select id from permission_models where hash = $hash", "$hash");
        _add = Prepare("insert into permission_models (hash, json) values ($hash, $json)", "$hash", "$json");
        // CROSS JOIN: one look into the index for each model and source, where the other order would read the index as a whole.
        _usedIn = Prepare(
            """
            select m.id, s.id, m.json from permission_models m cross join sources s
            where s.visibility = $visibility and ($source is null or s.id = $source)
                and exists (select 1 from items i where i.permission_id = m.id and i.source_id = s.id)
            order by m.id
            """,
            "$visibility", "$source");
        _removeUnused = Prepare(
            "delete from permission_models where not exists (select 1 from items i where i.permission_id = permission_models.id)");
    }

    /// <summary>The row of these permissions, added when they are new.</summary>
    /// <param name="json">As pushed; a space more makes other permissions of it, which costs room and nothing else.</param>
    public long IdOf(string json)
    {
        // Permissions can be megabytes long: as a key, they would be there twice.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(json));
        return _find.Scalar(hash) as long? ?? _add.Insert(hash, json);
    }

    /// <summary>The permissions that items have, with the sources of these items; ordered by permissions.</summary>
    /// <param name="visibility">Only in sources with this visibility.</param>
    /// <param name="sourceId">Only in this source, if given.</param>
    public IEnumerable<PermissionModelUse> UsedIn(string visibility, string? sourceId)
    {
        using var reader = _usedIn.Query(visibility, sourceId);
        while (reader.Read())
        {
            yield return new PermissionModelUse(reader.GetInt64(0), reader.GetString(1), reader.GetString(2));
        }
    }

    public void RemoveUnused() => _removeUnused.Execute();
}
