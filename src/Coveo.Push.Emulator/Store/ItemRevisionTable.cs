using Coveo.Push.Emulator.Mappings;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Changes items in the index without touching their bodies, which may be large.</summary>
internal sealed class ItemRevisionTable : SqlStatements
{
    private readonly SqlStatement _find;
    private readonly SqlStatement _update;
    private readonly SqlStatement _removeSearch;
    private readonly SqlStatement _addSearch;

    public ItemRevisionTable(SqliteConnection connection)
        : base(connection)
    {
        _find = Prepare("select title, file_extension, parent_id, permission_id, metadata, size from items where id = $id", "$id");
        _update = Prepare(
            """
            update items set ordering_id = $ordering, sequence = $sequence, title = $title, file_extension = $extension,
                parent_id = $parent, permission_id = $permission, metadata = $metadata,
                fields = cast($fields as text), unmapped = cast($unmapped as text), indexed_at = $now
            where id = $id
            """,
            "$id", "$ordering", "$sequence", "$title", "$extension", "$parent", "$permission", "$metadata", "$fields", "$unmapped", "$now");
        _removeSearch = Prepare("delete from items_search where rowid = $id", "$id");
        _addSearch = Prepare(
            "insert into items_search (rowid, title, metadata, body) select id, title, $text, body from items where id = $id", "$id", "$text");
    }

    /// <param name="rowId">An item in the index.</param>
    public ItemRevision Find(long rowId)
    {
        using var reader = _find.Query(rowId);
        reader.Read();
        return new ItemRevision(
            reader.GetString(0),
            reader.IsDBNull(1) ? null : reader.GetString(1),
            reader.IsDBNull(2) ? null : reader.GetString(2),
            reader.IsDBNull(3) ? null : reader.GetInt64(3),
            reader.GetString(4),
            reader.GetInt64(5));
    }

    /// <param name="rowId">The item.</param>
    /// <param name="revision">What it is from now on.</param>
    /// <param name="mapped">What its metadata has become.</param>
    /// <param name="metadataText">The words in its metadata.</param>
    /// <param name="stamp">The operation.</param>
    public void Set(long rowId, ItemRevision revision, MappedItem mapped, string metadataText, OperationStamp stamp)
    {
        _update.Execute(
            rowId,
            OrderingKey.FromOrderingId(stamp.OrderingId),
            stamp.Sequence,
            mapped.Title ?? revision.Title,
            revision.FileExtension,
            revision.ParentId,
            revision.PermissionId,
            revision.MetadataJson,
            mapped.Fields,
            mapped.Unmapped,
            stamp.ReceivedAt);
        _removeSearch.Execute(rowId);
        _addSearch.Execute(rowId, metadataText);
    }
}
