using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

internal sealed class ItemTable : SqlStatements
{
    // $last is exclusive; null when no text sorts after every text that starts with the prefix.
    private const string StartsWithPrefix =
        "source_id = $source and document_id >= $prefix and ($last is null or document_id < $last) and deleted = 0";

    private readonly SqlStatement _version;
    private readonly SqlStatement _insert;
    private readonly SqlStatement _update;
    private readonly SqlStatement _addSearch;
    private readonly SqlStatement _removeSearch;
    private readonly SqlStatement _bury;
    private readonly SqlStatement _olderWithPrefix;
    private readonly SqlStatement _removeSearchOlderThan;
    private readonly SqlStatement _removeOlderThan;
    private readonly SqlStatement _removeSearchOfSource;
    private readonly SqlStatement _removeOfSource;
    private readonly SqlStatement _addHtml;
    private readonly SqlStatement _removeHtml;
    private readonly SqlStatement _totals;
    private readonly SourceTotals _known = new();
    private readonly SqlStatement _clearSearch;
    private readonly SqlStatement _clear;

    public ItemTable(SqliteConnection connection)
        : base(connection)
    {
        _version = Prepare(
            "select id, ordering_id, sequence, deleted, size from items where source_id = $source and document_id = $document",
            "$source", "$document");
        _insert = Prepare(
            """
            insert into items (source_id, document_id, ordering_id, sequence, deleted, title, file_extension, parent_id, permission_id,
                metadata, fields, unmapped, size, indexed_at, body)
            values ($source, $document, $ordering, $sequence, 0, $title, $extension, $parent, $permission, $metadata,
                cast($fields as text), cast($unmapped as text), $size, $now, cast($body as text))
            """,
            "$source", "$document", "$ordering", "$sequence", "$title", "$extension", "$parent", "$permission", "$metadata",
            "$fields", "$unmapped", "$size", "$now", "$body");
        _update = Prepare(
            """
            update items set ordering_id = $ordering, sequence = $sequence, deleted = 0, title = $title, file_extension = $extension,
                parent_id = $parent, permission_id = $permission, metadata = $metadata, fields = cast($fields as text),
                unmapped = cast($unmapped as text), size = $size, indexed_at = $now, body = cast($body as text)
            where id = $id
            """,
            "$id", "$ordering", "$sequence", "$title", "$extension", "$parent", "$permission", "$metadata", "$fields", "$unmapped", "$size",
            "$now", "$body");
        _addSearch = Prepare(
            "insert into items_search (rowid, title, metadata, body) values ($id, $title, $metadata, cast($body as text))",
            "$id", "$title", "$metadata", "$body");
        _removeSearch = Prepare("delete from items_search where rowid = $id", "$id");
        _bury = Prepare(
            """
            insert into items (source_id, document_id, ordering_id, sequence, deleted, size, indexed_at)
            values ($source, $document, $ordering, $sequence, 1, 0, $now)
            on conflict (source_id, document_id) do update set ordering_id = excluded.ordering_id, sequence = excluded.sequence,
                deleted = 1, title = null, file_extension = null, parent_id = null, permission_id = null, metadata = null,
                fields = null, unmapped = null, body = null, size = 0, indexed_at = excluded.indexed_at
            """,
            "$source", "$document", "$ordering", "$sequence", "$now");
        _olderWithPrefix = Prepare(
            $"select document_id from items where {StartsWithPrefix} and {ItemRow.IsOlder} order by document_id",
            "$source", "$prefix", "$last", "$ordering", "$sequence");
        _removeSearchOlderThan = Prepare(
            $"""
            delete from items_search where rowid in
                (select id from items where source_id = $source and deleted = 0 and {ItemRow.IsOlder})
            """,
            "$source", "$ordering", "$sequence");
        _removeOlderThan = Prepare(
            $"delete from items where source_id = $source and {ItemRow.IsOlder}", "$source", "$ordering", "$sequence");
        _removeSearchOfSource = Prepare(
            "delete from items_search where rowid in (select id from items where source_id = $source and deleted = 0)", "$source");
        _removeOfSource = Prepare("delete from items where source_id = $source", "$source");
        _totals = Prepare(
            """
            select count(*) filter (where deleted = 0), coalesce(sum(size), 0), max(indexed_at) from items
            where source_id = $source
            """,
            "$source");
        _addHtml = Prepare("insert or replace into items_html (item_id, html) values ($id, $html)", "$id", "$html");
        _removeHtml = Prepare("delete from items_html where item_id = $id", "$id");
        _clearSearch = Prepare("delete from items_search");
        _clear = Prepare("delete from items");
    }

    public ItemVersion? Version(string sourceId, string documentId)
    {
        using var reader = _version.Query(sourceId, documentId);
        return reader.Read()
            ? new ItemVersion(
                reader.GetInt64(0), OrderingKey.ToOrderingId(reader.GetInt64(1)), reader.GetInt64(2), reader.GetBoolean(3), reader.GetInt64(4))
            : null;
    }

    /// <summary>Puts an item into the index, replacing the version that is there as a whole.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="documentId">The item.</param>
    /// <param name="content">What to index.</param>
    /// <param name="permissionId">The row of its permissions in <see cref="PermissionModelTable"/>, if it has any.</param>
    /// <param name="stored">The version that is there.</param>
    /// <param name="stamp">The operation.</param>
    public void Put(
        string sourceId, string documentId, ItemContent content, long? permissionId, ItemVersion? stored, OperationStamp stamp)
    {
        if (stored is { IsDeleted: false })
        {
            _removeSearch.Execute(stored.RowId);
            _removeHtml.Execute(stored.RowId);
        }

        var rowId = stored is null
            ? Insert(sourceId, documentId, content, permissionId, stamp)
            : Update(stored.RowId, content, permissionId, stamp);
        _addSearch.Execute(rowId, content.Title, content.MetadataText, content.BodyUtf8);
        if (content.Html is { } html)
        {
            _addHtml.Execute(rowId, html);
        }

        _known.Put(sourceId, content.Size, stored, stamp.ReceivedAt);
    }

    /// <summary>Notes that <see cref="ItemRevisionTable"/> has changed an item.</summary>
    public void NoteRevision(string sourceId, ItemVersion stored, long at) => _known.Put(sourceId, stored.Size, stored, at);

    /// <summary>Takes an item out of the index, or notes that it must not appear with an older ordering ID.</summary>
    public void Bury(string sourceId, string documentId, ItemVersion? stored, OperationStamp stamp)
    {
        if (stored is { IsDeleted: false })
        {
            _removeSearch.Execute(stored.RowId);
            _removeHtml.Execute(stored.RowId);
        }

        _bury.Execute(sourceId, documentId, OrderingKey.FromOrderingId(stamp.OrderingId), stamp.Sequence, stamp.ReceivedAt);
        _known.Bury(sourceId, stored, stamp.ReceivedAt);
    }

    /// <summary>The items whose ID starts with <paramref name="prefix"/> and that an operation with this stamp may change.</summary>
    public List<string> OlderWithPrefix(string sourceId, string prefix, OperationStamp stamp)
    {
        var documentIds = new List<string>();
        using var reader = _olderWithPrefix.Query(
            sourceId, prefix, DocumentIdPrefix.After(prefix), OrderingKey.FromOrderingId(stamp.OrderingId), stamp.Sequence);
        while (reader.Read())
        {
            documentIds.Add(reader.GetString(0));
        }

        return documentIds;
    }

    /// <summary>Removes items, and what is remembered of deleted ones: the floor of the source guards both from now on.</summary>
    public void RemoveOlderThan(string sourceId, OperationStamp stamp)
    {
        var key = OrderingKey.FromOrderingId(stamp.OrderingId);
        _removeSearchOlderThan.Execute(sourceId, key, stamp.Sequence);
        _removeOlderThan.Execute(sourceId, key, stamp.Sequence);
        _known.Forget(sourceId);
    }

    public void RemoveAllOf(string sourceId)
    {
        _removeSearchOfSource.Execute(sourceId);
        _removeOfSource.Execute(sourceId);
        _known.Forget(sourceId);
    }

    public ItemTotals Totals(string sourceId)
    {
        if (_known.Find(sourceId) is { } known)
        {
            return known;
        }

        using var reader = _totals.Query(sourceId);
        reader.Read();
        var totals = new ItemTotals(reader.GetInt64(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2));
        _known.Set(sourceId, totals);
        return totals;
    }

    /// <summary>Something else than these statements has changed the items: what is known by heart is no longer sure.</summary>
    public void ForgetTotals() => _known.ForgetAll();

    public void Clear()
    {
        _clearSearch.Execute();
        _clear.Execute();
        _known.ForgetAll();
    }

    private long Insert(string sourceId, string documentId, ItemContent content, long? permissionId, OperationStamp stamp) => _insert.Insert(
        sourceId,
        documentId,
        OrderingKey.FromOrderingId(stamp.OrderingId),
        stamp.Sequence,
        content.Title,
        content.FileExtension,
        content.ParentId,
        permissionId,
        content.MetadataJson,
        content.FieldsUtf8,
        content.UnmappedUtf8,
        content.Size,
        stamp.ReceivedAt,
        content.BodyUtf8);

    private long Update(long rowId, ItemContent content, long? permissionId, OperationStamp stamp)
    {
        _update.Execute(
            rowId,
            OrderingKey.FromOrderingId(stamp.OrderingId),
            stamp.Sequence,
            content.Title,
            content.FileExtension,
            content.ParentId,
            permissionId,
            content.MetadataJson,
            content.FieldsUtf8,
            content.UnmappedUtf8,
            content.Size,
            stamp.ReceivedAt,
            content.BodyUtf8);
        return rowId;
    }
}
