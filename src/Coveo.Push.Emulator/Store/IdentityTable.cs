using Coveo.Push.Emulator.Identities;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The identities of all providers, without the relations between them.</summary>
internal sealed class IdentityTable : SqlStatements
{
    private const string ByKey = "provider_id = $provider and match_name = $match and type = $type and info = $info";

    private readonly SqlStatement _find;
    private readonly SqlStatement _idOf;
    private readonly SqlStatement _get;
    private readonly SqlStatement _add;
    private readonly SqlStatement _setMembers;
    private readonly SqlStatement _setAliases;
    private readonly SqlStatement _disable;
    private readonly SqlStatement _disableOlderThan;
    private readonly SqlStatement _enableDisabled;
    private readonly SqlStatement _matchCase;
    private readonly SqlStatement _remove;
    private readonly SqlStatement _clear;

    public IdentityTable(SqliteConnection connection)
        : base(connection)
    {
        _find = Prepare($"select {IdentityRow.Columns} from identities i where {ByKey}", "$provider", "$match", "$type", "$info");
        _idOf = Prepare($"select id from identities where {ByKey}", "$provider", "$match", "$type", "$info");
        _get = Prepare($"select {IdentityRow.Columns} from identities i where id = $id", "$id");
        _add = Prepare(
            """
            insert into identities (provider_id, match_name, type, info, name, pushed, disabled)
            values ($provider, $match, $type, $info, $name, 0, 0)
            returning id
            """,
            "$provider", "$match", "$type", "$info", "$name");
        _setMembers = Prepare(
            """
            update identities set name = $name, pushed = 1, disabled = 0, updated_at = $now,
                members_ordering = $ordering, members_sequence = $sequence, members_result = $result, members_error = $error
            where id = $id
            """,
            "$id", "$name", "$now", "$ordering", "$sequence", "$result", "$error");
        _setAliases = Prepare(
            """
            update identities set name = $name, pushed = 1, disabled = 0, updated_at = $now,
                aliases_ordering = $ordering, aliases_sequence = $sequence, aliases_result = $result, aliases_error = $error
            where id = $id
            """,
            "$id", "$name", "$now", "$ordering", "$sequence", "$result", "$error");
        _disable = Prepare(
            """
            update identities set disabled = 1, updated_at = $now,
                members_ordering = $ordering, members_sequence = $sequence, members_result = coalesce(members_result, $none),
                aliases_ordering = $ordering, aliases_sequence = $sequence, aliases_result = coalesce(aliases_result, $none)
            where id = $id
            """,
            "$id", "$now", "$ordering", "$sequence", "$none");
        _disableOlderThan = Prepare(
            $"update identities as i set disabled = 1, updated_at = $now where provider_id = $provider and {IdentityRow.IsOlder}",
            "$provider", "$ordering", "$now");
        _enableDisabled = Prepare(
            "update identities set disabled = 0 where disabled = 1 and ($provider is null or provider_id = $provider)", "$provider");
        _matchCase = Prepare("update or ignore identities set match_name = name where provider_id = $provider", "$provider");
        _remove = Prepare("delete from identities where provider_id = $provider", "$provider");
        _clear = Prepare("delete from identities");
    }

    public StoredIdentity? Find(IdentityKey key)
    {
        using var reader = _find.Query(key.ProviderId, key.MatchName, key.Type, key.Info);
        return reader.Read() ? IdentityRow.Read(reader) : null;
    }

    public StoredIdentity? Get(long id)
    {
        using var reader = _get.Query(id);
        return reader.Read() ? IdentityRow.Read(reader) : null;
    }

    /// <summary>The row of an identity; makes one that was never pushed when there is none.</summary>
    public long IdOf(IdentityKey key, string name) =>
        _idOf.Scalar(key.ProviderId, key.MatchName, key.Type, key.Info) as long? ?? Add(key, name);

    public long Add(IdentityKey key, string name) => (long)_add.Scalar(key.ProviderId, key.MatchName, key.Type, key.Info, name)!;

    /// <summary>Notes that the members were pushed, which enables the identity.</summary>
    public void SetMembers(long id, string name, FacetVersion version, long now) => Set(_setMembers, id, name, version, now);

    /// <summary>Notes that the aliases were pushed, which enables the identity.</summary>
    public void SetAliases(long id, string name, FacetVersion version, long now) => Set(_setAliases, id, name, version, now);

    /// <summary>Disables an identity with an operation that is newer than both its facets.</summary>
    public void Disable(long id, OperationStamp stamp) => _disable.Execute(
        id, stamp.ReceivedAt, OrderingKey.FromOrderingId(stamp.OrderingId), stamp.Sequence, UpdateResult.None);

    public void DisableOlderThan(string providerId, ulong orderingId, long now) =>
        _disableOlderThan.Execute(providerId, OrderingKey.FromOrderingId(orderingId), now);

    /// <param name="providerId">A provider, or <see langword="null"/> for all.</param>
    public void EnableDisabled(string? providerId) => _enableDisabled.Execute(providerId);

    /// <summary>Makes what referred to a provider before it existed match the letter case.</summary>
    public void MatchCase(string providerId) => _matchCase.Execute(providerId);

    /// <summary>Removes all identities of a provider with every relation from and to them.</summary>
    public void RemoveAllOf(string providerId) => _remove.Execute(providerId);

    public void Clear() => _clear.Execute();

    private static void Set(SqlStatement statement, long id, string name, FacetVersion version, long now) => statement.Execute(
        id, name, now, OrderingKey.FromOrderingId(version.OrderingId), version.Sequence, version.Result, version.Error);
}
