using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Finds items for the control API and the console, within a bounded time however many items there are.</summary>
internal sealed class ItemSearch(SqliteConnection connection) : SqlStatements(connection)
{
    /// <summary>So many matches are looked at to count those that are found.</summary>
    public const int Examined = 50_000;

    /// <summary>The best come first among so many matches; more are listed in the order they came in.</summary>
    public const int Ranked = 5_000;

    /// <summary>Of somebody who sees no more than this, each item is looked at; otherwise the search meets what that person sees soon enough.</summary>
    private const int Few = 2_000;

    private static readonly string[] Parameters = ["$words", "$source", "$document", "$first", "$from", "$to", "$examined", "$limit", "$offset"];

    private readonly Dictionary<string, SqlStatement> _statements = new(StringComparer.Ordinal);

    public ItemPage Find(ItemQuery query, int limit, long offset)
    {
        // Each of a few matches is looked at anyway.
        var visible = query.OnlyVisible && (query.Words is null || HasManyMatches(query)) ? Visible(query) : null;
        var (examined, found) = query is { Words: null, DocumentId: null } && visible is not null
            ? (visible.Count, visible.Count)
            : Count(query, visible);
        var isExact = query.Words is null || examined < Examined;
        var items = found == 0 && isExact ? [] : Page(query, visible, isRanked: query.Words is not null && examined <= Ranked, limit, offset);
        // What was not looked at to be counted can still be on the page.
        return new ItemPage(items, items.Count == 0 ? found : Math.Max(found, offset + items.Count), isExact);
    }

    private static bool IsFew(VisibleItems? visible) => visible is { Count: <= Few };

    private bool HasManyMatches(ItemQuery query)
    {
        using var reader = Run(ItemSearchText.CountMatches, query, examined: Examined);
        reader.Read();
        return reader.GetInt64(0) == Examined;
    }

    private VisibleItems Visible(ItemQuery query)
    {
        using var reader = Run(ItemSearchText.CountVisible, query);
        reader.Read();
        return new VisibleItems(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    private (long Examined, long Found) Count(ItemQuery query, VisibleItems? visible)
    {
        // Without words, an index has the number, or a document ID leads to a handful of items.
        const int NoLimit = -1;
        using var reader = Run(ItemSearchText.Count(query, IsFew(visible)), query, visible, examined: query.Words is null ? NoLimit : Examined);
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private List<StoredItem> Page(ItemQuery query, VisibleItems? visible, bool isRanked, int limit, long offset)
    {
        var items = new List<StoredItem>();
        using var reader = Run(ItemSearchText.Page(query, IsFew(visible), isRanked), query, visible, limit: limit, offset: offset);
        while (reader.Read())
        {
            items.Add(ItemRow.Read(reader));
        }

        return items;
    }

    private SqlReader Run(string sql, ItemQuery query, VisibleItems? visible = null, int examined = 0, int limit = 0, long offset = 0) =>
        Statement(sql).Query(
            query.Words,
            query.SourceId,
            query.DocumentId,
            query.FirstWord,
            visible?.First ?? long.MinValue,
            visible?.Last ?? long.MaxValue,
            examined,
            limit,
            offset);

    private SqlStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = Prepare(sql, Parameters));
        }

        return statement;
    }
}
