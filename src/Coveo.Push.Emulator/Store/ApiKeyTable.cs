using Coveo.Push.Emulator.Access;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The API keys that were created, with the hashes of their values.</summary>
internal sealed class ApiKeyTable : SqlStatements
{
    private const string Columns =
        "id, hash, display_name, description, enabled, created_at, expires_at, lifetime_duration, rotation_enabled, allowed_ips, denied_ips, privileges";

    private readonly SqlStatement _put;
    private readonly SqlStatement _find;
    private readonly SqlStatement _all;
    private readonly SqlStatement _delete;
    private readonly SqlStatement _clear;

    public ApiKeyTable(SqliteConnection connection)
        : base(connection)
    {
        _put = Prepare(
            $"""
            insert into api_keys ({Columns})
            values ($id, $hash, $name, $description, $enabled, $created, $expires, $lifetime, $rotation, $allowed, $denied, $privileges)
            on conflict (id) do update set display_name = excluded.display_name, description = excluded.description, enabled = excluded.enabled,
                rotation_enabled = excluded.rotation_enabled, allowed_ips = excluded.allowed_ips, denied_ips = excluded.denied_ips,
                privileges = excluded.privileges
            """,
            "$id", "$hash", "$name", "$description", "$enabled", "$created", "$expires", "$lifetime", "$rotation", "$allowed", "$denied", "$privileges");
        _find = Prepare($"select {Columns} from api_keys where id = $id", "$id");
        _all = Prepare($"select {Columns} from api_keys order by created_at, rowid");
        _delete = Prepare("delete from api_keys where id = $id", "$id");
        _clear = Prepare("delete from api_keys");
    }

    /// <summary>Adds a key, or changes all of one but its value and its time.</summary>
    public void Put(ApiKey key) => _put.Execute(
        key.Id,
        key.Hash,
        key.DisplayName,
        key.Description,
        key.IsEnabled,
        key.CreatedAt,
        key.ExpiresAt,
        key.LifetimeDuration,
        key.IsRotationEnabled,
        SqlTexts.Of(key.AllowedIps),
        SqlTexts.Of(key.DeniedIps),
        SqlTexts.Of([.. key.Privileges.SelectMany(TextsOf)]));

    public ApiKey? Find(string id)
    {
        using var reader = _find.Query(id);
        return reader.Read() ? Read(reader) : null;
    }

    /// <summary>All keys, in the order of their creation.</summary>
    public List<ApiKey> All()
    {
        var keys = new List<ApiKey>();
        using var reader = _all.Query();
        while (reader.Read())
        {
            keys.Add(Read(reader));
        }

        return keys;
    }

    public void Delete(string id) => _delete.Execute(id);

    public void Clear() => _clear.Execute();

    private static ApiKey Read(SqlReader reader) => new()
    {
        Id = reader.GetString(0),
        Hash = reader.GetString(1),
        DisplayName = Text(reader, 2),
        Description = Text(reader, 3),
        IsEnabled = reader.GetBoolean(4),
        CreatedAt = reader.GetInt64(5),
        ExpiresAt = reader.IsDBNull(6) ? null : reader.GetInt64(6),
        LifetimeDuration = Text(reader, 7),
        IsRotationEnabled = reader.GetBoolean(8),
        AllowedIps = SqlTexts.In(reader.GetString(9)),
        DeniedIps = SqlTexts.In(reader.GetString(10)),
        Privileges = [.. SqlTexts.In(reader.GetString(11)).Chunk(4).Select(PrivilegeOf)],
    };

    private static string? Text(SqlReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    // One flat list: four texts a privilege.
    private static string[] TextsOf(Privilege privilege) => [privilege.Owner, privilege.Domain, privilege.Type ?? string.Empty, privilege.TargetId];

    private static Privilege PrivilegeOf(string[] texts) => new(texts[0], texts[1], texts[2].Length == 0 ? null : texts[2], texts[3]);
}
