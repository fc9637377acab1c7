namespace Coveo.Push.Emulator.Store;

/// <summary>The SQL of a search: only what the query asks for, so that SQLite finds the index for it.</summary>
internal static class ItemSearchText
{
    /// <summary>
    /// How many items of the source, or of all, the person may see whom <see cref="VisiblePermissionTable"/> is about, without looking at
    /// the items.
    /// </summary>
    public const string CountVisible = $"select count(*), coalesce(min(id), 0), coalesce(max(id), 0) from ({VisibleIds})";

    /// <summary>How many items match the words, at most <c>$examined</c>.</summary>
    public const string CountMatches = "select count(*) from (select 1 from items_search where items_search match $words limit $examined)";

    private const string VisibleIds =
        """
        select x.id from visible_sources o cross join items x on x.source_id = o.source_id and x.deleted = 0
        where $source is null or o.source_id = $source
        union all
        select x.id from visible_permissions v cross join items x on x.permission_id = v.model_id and x.source_id = v.source_id
        where $source is null or v.source_id = $source
        """;

    private const string IsVisible =
        """
        (i.source_id in (select source_id from visible_sources)
            or exists (select 1 from visible_permissions v where v.model_id = i.permission_id and v.source_id = i.source_id))
        """;

    private const string Start = "substr(i.body, 1, 300)";

    // FTS5's own snippet() weighs every match in the body against every other: a minute for a long log that repeats one word.
    private const string FirstMatch = "instr(lower(substr(i.body, 1, 65536)), $first)";
    private const string AroundMatch = $"case when {FirstMatch} > 100 then '…' || substr(i.body, {FirstMatch} - 100, 300) else {Start} end";

    /// <summary>How many items were looked at, at most <c>$examined</c>, and how many of them were found.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="seesFew">Whether the person sees so few items that each of them can be looked at.</param>
    public static string Count(ItemQuery query, bool seesFew) =>
        query.Words is null || seesFew
            ? $"""
               select count(*), coalesce(sum({Visibility(query, seesFew)}), 0)
               from (select i.id, i.source_id, i.permission_id {From(query, seesFew)} limit $examined) i
               """
            : $"""
               select count(*), coalesce(sum(i.deleted = 0 {Conditions(query)} and {Visibility(query, seesFew)}), 0)
               from (select rowid as id from items_search where items_search match $words {Range(query, "rowid")} limit $examined) s cross join items i on i.id = s.id
               """;

    /// <summary>A page of the items themselves.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="seesFew">Whether the person sees so few items that each of them can be looked at.</param>
    /// <param name="isRanked">Whether the best match comes first, and not the item that was there first.</param>
    public static string Page(ItemQuery query, bool seesFew, bool isRanked)
    {
        var excerpt = query.Words is null ? Start : AroundMatch;
        var order = isRanked ? "s.rank, i.id" : query.Words is null || seesFew ? "i.id" : "s.rowid";
        return $"select {ItemRow.Columns}, {excerpt} {From(query, seesFew)} and {Visibility(query, seesFew)} order by {order} limit $limit offset $offset";
    }

    // CROSS JOIN fixes which table is read first: the other order would look at every item to find a few, or ask for the words of each.
    private static string From(ItemQuery query, bool seesFew) => (query.Words is not null, seesFew) switch
    {
        (false, false) => $"from items i where i.deleted = 0 {Range(query, "i.id")} {Conditions(query)}",
        (false, true) => $"from items i where i.id in ({VisibleIds}) {Conditions(query)}",
        (true, false) =>
            $"""
            from items_search s cross join items i on i.id = s.rowid
            where items_search match $words {Range(query, "s.rowid")} and i.deleted = 0 {Conditions(query)}
            """,
        (true, true) =>
            $"from items i cross join items_search s on s.rowid = i.id where i.id in ({VisibleIds}) and items_search match $words {Conditions(query)}",
    };

    private static string Conditions(ItemQuery query) => (query.SourceId is not null, query.DocumentId is not null) switch
    {
        (false, false) => string.Empty,
        (true, false) => "and i.source_id = $source",
        (true, true) => "and i.source_id = $source and i.document_id = $document",
        // The index begins with the source.
        (false, true) => "and i.source_id in (select id from sources) and i.document_id = $document",
    };

    private static string Range(ItemQuery query, string id) => query.OnlyVisible ? $"and {id} between $from and $to" : string.Empty;

    private static string Visibility(ItemQuery query, bool seesFew) => query.OnlyVisible && !seesFew ? IsVisible : "true";
}
