using Coveo.Push.Emulator.Identities;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Finds identities of providers that exist, by provider, name and type.</summary>
internal sealed class IdentitySearch : SqlStatements
{
    private const string Filter =
        $"""
        from identities i
        where exists (select 1 from providers p where p.id = i.provider_id)
            and ($implicit or i.provider_id <> '{SecurityProvider.EmailId}')
            and ($providers is null or i.provider_id in (select value from json_each($providers)))
            and ($types is null or i.type in (select value from json_each($types)))
            and ($states is null or {IdentityRow.State} in (select value from json_each($states)))
            and ($term is null or case when $prefix then instr(upper(i.name), upper($term)) = 1 else instr(upper(i.name), upper($term)) > 0 end)
            and ($from is null or i.updated_at >= $from)
            and ($to is null or i.updated_at <= $to)
        """;

    private static readonly string[] Parameters = ["$implicit", "$providers", "$types", "$states", "$term", "$prefix", "$from", "$to"];

    private readonly SqlStatement _count;
    private readonly SqlStatement _page;
    private readonly SqlStatement _countByState;
    private readonly SqlStatement _any;

    public IdentitySearch(SqliteConnection connection)
        : base(connection)
    {
        _count = Prepare($"select count(*) {Filter}", Parameters);
        _page = Prepare(
            $"select {IdentityRow.Columns} {Filter} order by i.provider_id, i.name, i.type, i.info limit $limit offset $offset",
            [.. Parameters, "$limit", "$offset"]);
        _countByState = Prepare(
            $"""
            select {IdentityRow.State} as state, count(*) from identities i
            where ($provider is null or i.provider_id = $provider) and exists (select 1 from providers p where p.id = i.provider_id)
            group by state
            """,
            "$provider");
        _any = Prepare("select 1 from identities where provider_id = $provider limit 1", "$provider");
    }

    public long Count(IdentityQuery query) => (long)_count.Scalar(Values(query))!;

    public IdentityPage Find(IdentityQuery query, int limit, long offset)
    {
        using var reader = _page.Query([.. Values(query), limit, offset]);
        return new IdentityPage(IdentityRow.ReadAll(reader), Count(query));
    }

    /// <param name="providerId">A provider, or <see langword="null"/> for all.</param>
    public Dictionary<string, long> CountByState(string? providerId)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        using var reader = _countByState.Query(providerId);
        while (reader.Read())
        {
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        }

        return counts;
    }

    /// <summary>Whether the provider has an identity, even one that was never pushed.</summary>
    public bool HasAny(string providerId) => _any.Scalar(providerId) is not null;

    private static object?[] Values(IdentityQuery query) =>
    [
        query.WithImplicit,
        SqlTexts.Of(query.Providers),
        SqlTexts.Of(query.Types),
        SqlTexts.Of(query.States),
        query.Term,
        query.IsPrefix,
        query.From,
        query.To,
    ];
}
