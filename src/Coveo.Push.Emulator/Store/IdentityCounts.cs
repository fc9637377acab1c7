using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>How many identities there are.</summary>
internal sealed class IdentityCounts : SqlStatements
{
    private readonly SqlStatement _all;
    private readonly SqlStatement _byState;

    public IdentityCounts(SqliteConnection connection)
        : base(connection)
    {
        _all = Prepare("select count(*) from identities");
        _byState = Prepare(
            $"select i.provider_id, {IdentityRow.State} as state, count(*) from identities i group by i.provider_id, state order by 1, 2");
    }

    public long All() => (long)_all.Scalar()!;

    /// <summary>The numbers of identities in each state, by provider.</summary>
    public ILookup<string, (string State, long Count)> ByState()
    {
        var counts = new List<(string Provider, string State, long Count)>();
        using var reader = _byState.Query();
        while (reader.Read())
        {
            counts.Add((reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
        }

        return counts.ToLookup(count => count.Provider, count => (count.State, count.Count), StringComparer.Ordinal);
    }
}
