using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>What operations that wait bring: items, ready to be indexed, and the JSON of identities and partial updates.</summary>
internal sealed class WaitingContentTable : SqlStatements
{
    private readonly SqlStatement _addItem;
    private readonly SqlStatement _addJson;
    private readonly SqlStatement _item;
    private readonly SqlStatement _json;

    public WaitingContentTable(SqliteConnection connection)
        : base(connection)
    {
        _addItem = Prepare(
            """
            insert into waiting_items (id, title, file_extension, parent_id, permissions, metadata, metadata_text, body, html, size, has_body)
            values ($id, $title, $extension, $parent, $permissions, $metadata, $text, $body, $html, $size, $hasBody)
            """,
            "$id", "$title", "$extension", "$parent", "$permissions", "$metadata", "$text", "$body", "$html", "$size", "$hasBody");
        _addJson = Prepare("insert into waiting_json (id, json) values ($id, $json)", "$id", "$json");
        _item = Prepare(
            "select title, file_extension, parent_id, permissions, metadata, metadata_text, body, size, html, has_body from waiting_items where id = $id",
            "$id");
        _json = Prepare("select json from waiting_json where id = $id", "$id");
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
        content.Size,
        content.HasBody);

    public void Add(long id, byte[] json) => _addJson.Execute(id, json);

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
            HasBody = reader.GetBoolean(9),
        };
    }

    public byte[] Json(long id)
    {
        using var reader = _json.Query(id);
        reader.Read();
        return reader.GetBytes(0);
    }

    private static string? TextOrNull(SqlReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
