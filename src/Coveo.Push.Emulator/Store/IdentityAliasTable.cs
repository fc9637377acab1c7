using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The aliases of identities in the providers theirs cascades to.</summary>
internal sealed class IdentityAliasTable : SqlStatements
{
    // A target in a provider that the own one does not cascade to, or that does not exist, has no effect.
    private const string IsUsable =
        """
        exists (
            select 1 from identities f
            join identities t on t.id = identity_aliases.target_id
            join provider_cascades c on c.provider_id = f.provider_id and c.target_id = t.provider_id
            join providers p on p.id = t.provider_id
            where f.id = identity_aliases.identity_id)
        """;

    private readonly SqlStatement _add;
    private readonly SqlStatement _remove;
    private readonly SqlStatement _clear;
    private readonly SqlStatement _from;
    private readonly SqlStatement _to;
    private readonly SqlStatement _activeFrom;
    private readonly SqlStatement _activeTo;
    private readonly SqlStatement _updateUsable;

    public IdentityAliasTable(SqliteConnection connection)
        : base(connection)
    {
        _add = Prepare(
            "insert or ignore into identity_aliases (identity_id, target_id, usable) values ($from, $to, $usable)", "$from", "$to", "$usable");
        _remove = Prepare("delete from identity_aliases where identity_id = $from", "$from");
        _clear = Prepare("delete from identity_aliases");
        _from = Prepare(
            $"""
            select {IdentityRow.Columns}, l.usable from identity_aliases l join identities i on i.id = l.target_id
            where l.identity_id = $from order by i.provider_id, i.name, i.type, i.info
            """,
            "$from");
        _to = Prepare(
            $"""
            select {IdentityRow.Columns} from identity_aliases l join identities i on i.id = l.identity_id
            where l.target_id = $to order by i.provider_id, i.name, i.type, i.info limit $limit
            """,
            "$to", "$limit");
        _activeFrom = Prepare(
            $"""
            select i.id from identity_aliases l join identities i on i.id = l.target_id
            where l.identity_id = $from and l.usable = 1 and {IdentityRow.IsActive}
            """,
            "$from");
        _activeTo = Prepare(
            $"""
            select i.id from identity_aliases l join identities i on i.id = l.identity_id
            where l.target_id = $to and l.usable = 1 and {IdentityRow.IsActive}
            """,
            "$to");
        _updateUsable = Prepare(
            $"""
            update identity_aliases set usable = {IsUsable}
            where identity_id in (select id from identities where provider_id = $provider)
                or target_id in (select id from identities where provider_id = $provider)
            """,
            "$provider");
    }

    public void Add(long from, long to, bool usable) => _add.Execute(from, to, usable);

    public void RemoveFrom(long from) => _remove.Execute(from);

    public void Clear() => _clear.Execute();

    /// <summary>All aliases of an identity, with whether each has an effect.</summary>
    public List<(StoredIdentity Target, bool IsUsable)> From(long from)
    {
        var aliases = new List<(StoredIdentity, bool)>();
        using var reader = _from.Query(from);
        while (reader.Read())
        {
            aliases.Add((IdentityRow.Read(reader), reader.GetBoolean(IdentityRow.Width)));
        }

        return aliases;
    }

    /// <summary>Who has an alias to an identity, whether it has an effect or not.</summary>
    public List<StoredIdentity> To(long to, int limit)
    {
        using var reader = _to.Query(to, limit);
        return IdentityRow.ReadAll(reader);
    }

    /// <summary>The rows of the usable aliases of an identity, without those that are disabled or were never pushed.</summary>
    public List<long> ActiveFrom(long from) => Ids(_activeFrom, from);

    /// <summary>The rows that have a usable alias to the identity, without those that are disabled or were never pushed.</summary>
    public List<long> ActiveTo(long to) => Ids(_activeTo, to);

    /// <summary>Decides anew which aliases from and to a provider have an effect, after what it cascades to has changed.</summary>
    public void UpdateUsable(string providerId) => _updateUsable.Execute(providerId);
}
