using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Finds items for the Content Browser: the newest first, without ever counting or ranking all there are.</summary>
internal sealed class ItemBrowser : SqlStatements
{
    /// <summary>Nobody turns pages further than this; whoever looks for something narrows the search.</summary>
    public const int MaximumCounted = 10_000;

    private const int ShownText = 20_000;

    // +: the index over source and document ID would be read as a whole and sorted, where a few of the last rows are enough.
    private const string Filter =
        """
        i.deleted = 0 and ($source is null or +i.source_id = $source)
            and ($extension is null or lower(i.file_extension) = lower($extension))
            and (not $only_visible
                or +i.source_id in (select source_id from visible_sources)
                or exists (select 1 from visible_permissions v where v.model_id = i.permission_id and v.source_id = i.source_id))
        """;

    private const string Everything = $"from items i where {Filter}";
    private const string Matching = $"from items_search s cross join items i on i.id = s.rowid where items_search match $words and {Filter}";
    private const string FirstMatch = "instr(lower(substr(i.body, 1, 65536)), $first)";

    private static readonly string[] Parameters = ["$source", "$extension", "$only_visible"];

    private readonly SqlStatement _all;
    private readonly SqlStatement _matching;
    private readonly SqlStatement _countAll;
    private readonly SqlStatement _countMatching;
    private readonly SqlStatement _find;
    private readonly SqlStatement _html;
    private readonly SqlStatement _extensions;

    public ItemBrowser(SqliteConnection connection)
        : base(connection)
    {
        _all = Prepare(
            $"""
            select {ItemRow.Columns}, substr(i.body, 1, 200)
            {Everything} order by i.id desc limit $limit offset $offset
            """,
            [.. Parameters, "$limit", "$offset"]);
        _matching = Prepare(
            $"""
            select {ItemRow.Columns}, case when {FirstMatch} > 60 then '…' || substr(i.body, {FirstMatch} - 50, 200) else substr(i.body, 1, 200) end
            {Matching} order by s.rowid desc limit $limit offset $offset
            """,
            [.. Parameters, "$words", "$first", "$limit", "$offset"]);
        _countAll = Prepare($"select count(*) from (select 1 {Everything} limit $maximum)", [.. Parameters, "$maximum"]);
        _countMatching = Prepare(
            $"select count(*) from (select 1 {Matching} order by s.rowid desc limit $maximum)", [.. Parameters, "$words", "$maximum"]);
        _find = Prepare(
            $"""
            select {ItemRow.Columns}, substr(i.body, 1, {ShownText}),
                exists (select 1 from items_html h where h.item_id = i.id)
            from items i where i.source_id = $source and i.document_id = $document and i.deleted = 0
            """,
            "$source", "$document");
        _html = Prepare(
            """
            select h.html from items i join items_html h on h.item_id = i.id
            where i.source_id = $source and i.document_id = $document and i.deleted = 0
            """,
            "$source", "$document");
        _extensions = Prepare(
            """
            select distinct lower(file_extension) as extension
            from (select file_extension from items where deleted = 0 order by id desc limit 2000)
            where extension is not null order by extension limit 100
            """);
    }

    public BrowsedPage Find(BrowserQuery query, int limit, long offset)
    {
        var items = Page(query, limit, offset);
        // A page that is not full ends the list: there is nothing left to count.
        return new BrowsedPage(items, items.Count < limit && (items.Count > 0 || offset == 0) ? offset + items.Count : Count(query));
    }

    public BrowsedItem? Find(string sourceId, string documentId)
    {
        using var reader = _find.Query(sourceId, documentId);
        return reader.Read() ? new BrowsedItem(ItemRow.Read(reader), reader.GetBoolean(13)) : null;
    }

    /// <summary>The start of the body as pushed, in UTF-8, or <see langword="null"/> when it was not HTML.</summary>
    public byte[]? Html(string sourceId, string documentId)
    {
        using var reader = _html.Query(sourceId, documentId);
        return reader.Read() ? reader.GetBytes(0) : null;
    }

    /// <summary>The extensions of the items that were added last.</summary>
    public List<string> RecentExtensions()
    {
        var extensions = new List<string>();
        using var reader = _extensions.Query();
        while (reader.Read())
        {
            extensions.Add(reader.GetString(0));
        }

        return extensions;
    }

    private List<StoredItem> Page(BrowserQuery query, int limit, long offset)
    {
        var items = new List<StoredItem>();
        using var reader = query.Words is null
            ? _all.Query(query.SourceId, query.FileExtension, query.OnlyVisible, limit, offset)
            : _matching.Query(query.SourceId, query.FileExtension, query.OnlyVisible, query.Words, query.FirstWord, limit, offset);
        while (reader.Read())
        {
            items.Add(ItemRow.Read(reader));
        }

        return items;
    }

    private long Count(BrowserQuery query) => (long)(query.Words is null
        ? _countAll.Scalar(query.SourceId, query.FileExtension, query.OnlyVisible, MaximumCounted + 1)
        : _countMatching.Scalar(query.SourceId, query.FileExtension, query.OnlyVisible, query.Words, MaximumCounted + 1))!;
}
