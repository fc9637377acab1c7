using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>What operations that wait bring: items, ready to be indexed, and the JSON of identities.</summary>
internal sealed class WaitingContentTable : SqlStatements
{
    private readonly SqlStatement _addItem;
    private readonly SqlStatement _addIdentity;
    private readonly SqlStatement _item;
    private readonly SqlStatement _identity;

    public WaitingContentTable(SqliteConnection connection)
        : base(connection)
    {
        _addItem = Prepare(
            """
            insert into waiting_items (id, title, file_extension, parent_id, permissions, metadata, metadata_text, body, html, size)
            values ($id, $title, $extension, $parent, $permissions, $metadata, $text, $body, $html, $size)
            """,
            "$id", "$title", "$extension", "$parent", "$permissions", "$metadata", "$text", "$body", "$html", "$size");
        _addIdentity = Prepare("insert into waiting_identities (id, json) values ($id, $json)", "$id", "$json");
        _item = Prepare(
            "select title, file_extension, parent_id, permissions, metadata, metadata_text, body, size, html from waiting_items where id = $id",
            "$id");
        _identity = Prepare("select json from waiting_identities where id = $id", "$id");
    }

    public void Add(long id, ItemContent content) => _addItem.Execute(
        id,
        content.Title,
        content.FileExtension,
        content.ParentId,
        content.PermissionsJson,
        content.MetadataJson,
        content.MetadataText,
        content.BodyUtf8,
        content.Html,
        content.Size);

    public void Add(long id, byte[] identityJson) => _addIdentity.Execute(id, identityJson);

    public ItemContent Item(long id)
    {
        using var reader = _item.Query(id);
        reader.Read();
        return new ItemContent(
            reader.GetString(0),
            TextOrNull(reader, 1),
            TextOrNull(reader, 2),
            TextOrNull(reader, 3),
            reader.GetString(4),
            reader.GetString(5),
            reader.GetBytes(6),
            reader.GetInt64(7))
        {
            Html = reader.IsDBNull(8) ? null : reader.GetBytes(8),
        };
    }

    public byte[] IdentityJson(long id)
    {
        using var reader = _identity.Query(id);
        reader.Read();
        return reader.GetBytes(0);
    }

    private static string? TextOrNull(SqlReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
