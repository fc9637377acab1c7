namespace Coveo.Push.Emulator.Store;

/// <summary>How an item is read from the rows of a query on <c>items i</c>.</summary>
internal static class ItemRow
{
    /// <summary>Whether the item came before an operation; see <see cref="OperationStamp"/>.</summary>
    public const string IsOlder = "(ordering_id < $ordering or (ordering_id = $ordering and sequence > 0 and sequence < $sequence))";

    /// <summary>What <see cref="Read"/> reads; the excerpt comes after it.</summary>
    public const string Columns =
        """
        i.source_id, i.document_id, i.title, i.ordering_id, i.size, i.file_extension, i.parent_id, i.indexed_at, i.metadata,
        (select m.json from permission_models m where m.id = i.permission_id), i.fields, i.unmapped
        """;

    public static StoredItem Read(SqlReader reader) => new(
        SourceId: reader.GetString(0),
        DocumentId: reader.GetString(1),
        Title: reader.GetString(2),
        OrderingId: OrderingKey.ToOrderingId(reader.GetInt64(3)),
        Size: reader.GetInt64(4),
        FileExtension: reader.IsDBNull(5) ? null : reader.GetString(5),
        ParentId: reader.IsDBNull(6) ? null : reader.GetString(6),
        IndexedAt: reader.GetInt64(7),
        MetadataJson: reader.GetString(8),
        PermissionsJson: reader.IsDBNull(9) ? null : reader.GetString(9),
        Excerpt: reader.GetString(12))
    {
        FieldsJson = reader.IsDBNull(10) ? null : reader.GetString(10),
        UnmappedJson = reader.IsDBNull(11) ? null : reader.GetString(11),
    };
}
