using Coveo.Push.Emulator.Sources;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Finds items for the control API and the console.</summary>
internal sealed class ItemSearch : SqlStatements
{
    private const string Columns =
        """
        i.source_id, i.document_id, i.title, i.ordering_id, i.size, i.file_extension, i.parent_id, i.indexed_at, i.metadata,
        (select m.json from permission_models m where m.id = i.permission_id)
        """;

    private const string IsVisible =
        $"""
        (i.source_id in (select id from sources where visibility = '{SourceVisibility.Shared}')
            or exists (select 1 from visible_permissions v where v.model_id = i.permission_id and v.source_id = i.source_id))
        """;

    private const string Filter =
        $"""
        i.deleted = 0 and ($source is null or i.source_id = $source) and ($document is null or i.document_id = $document)
            and (not $only_visible or {IsVisible})
        """;

    private const string Start = "substr(i.body, 1, 300)";

    // FTS5's own snippet() weighs every match in the body against every other: a minute for a long log that repeats one word.
    private const string FirstMatch = "instr(lower(substr(i.body, 1, 65536)), $first)";
    private const string AroundMatch = $"case when {FirstMatch} > 100 then '…' || substr(i.body, {FirstMatch} - 100, 300) else {Start} end";

    private const string Everything = $"from items i where {Filter}";

    // CROSS JOIN fixes which table is read first: the other order would look at every item to find a few.
    private const string Matching =
        $"from items_search s cross join items i on i.id = s.rowid where items_search match $words and {Filter}";

    private readonly SqlStatement _countAll;
    private readonly SqlStatement _pageAll;
    private readonly SqlStatement _countMatching;
    private readonly SqlStatement _pageMatching;

    public ItemSearch(SqliteConnection connection)
        : base(connection)
    {
        _countAll = Prepare($"select count(*) from items i where {Filter}", "$source", "$document", "$only_visible");
        _pageAll = Prepare(
            $"select {Columns}, {Start} {Everything} order by i.id limit $limit offset $offset",
            "$source", "$document", "$only_visible", "$limit", "$offset");
        _countMatching = Prepare($"select count(*) {Matching}", "$words", "$source", "$document", "$only_visible");
        _pageMatching = Prepare(
            $"select {Columns}, {AroundMatch} {Matching} order by s.rank, i.id limit $limit offset $offset",
            "$words", "$source", "$document", "$only_visible", "$limit", "$offset", "$first");
    }

    public ItemPage Find(ItemQuery query, int limit, long offset)
    {
        var total = query.Words is null
            ? _countAll.Scalar(query.SourceId, query.DocumentId, query.OnlyVisible)
            : _countMatching.Scalar(query.Words, query.SourceId, query.DocumentId, query.OnlyVisible);
        using var reader = query.Words is null
            ? _pageAll.Query(query.SourceId, query.DocumentId, query.OnlyVisible, limit, offset)
            : _pageMatching.Query(query.Words, query.SourceId, query.DocumentId, query.OnlyVisible, limit, offset, query.FirstWord);
        var items = new List<StoredItem>();
        while (reader.Read())
        {
            items.Add(Read(reader));
        }

        return new ItemPage(items, (long)total!);
    }

    private static StoredItem Read(SqlReader reader) => new(
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
        Excerpt: reader.GetString(10));
}
