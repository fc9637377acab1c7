using Coveo.Push.Emulator.Identities;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>
/// What is one step away from a person's identities, for all of them at once: someone can be in a hundred thousand groups. Identities that
/// are disabled or were never pushed are left out.
/// </summary>
internal sealed class IdentityStepTable : SqlStatements
{
    private readonly SqlStatement _aliasTargets;
    private readonly SqlStatement _aliasOwners;
    private readonly SqlStatement _groups;
    private readonly SqlStatement _granted;

    public IdentityStepTable(SqliteConnection connection)
        : base(connection)
    {
        _aliasTargets = PrepareStep("identity_aliases", "identity_id", "target_id", "and l.usable = 1");
        _aliasOwners = PrepareStep("identity_aliases", "target_id", "identity_id", "and l.usable = 1");
        _groups = PrepareStep("identity_members", "member_id", "group_id");
        _granted = PrepareStep("identity_granted", "identity_id", "group_id");
    }

    /// <summary>To the identities of other providers that these have an alias to.</summary>
    public IEnumerable<IdentityStep> ToAliasTargets(IEnumerable<long> ids) => Steps(_aliasTargets, ids);

    /// <summary>To the identities that have an alias to one of these.</summary>
    public IEnumerable<IdentityStep> ToAliasOwners(IEnumerable<long> ids) => Steps(_aliasOwners, ids);

    /// <summary>To the groups that list one of these as a member.</summary>
    public IEnumerable<IdentityStep> ToGroups(IEnumerable<long> ids) => Steps(_groups, ids);

    /// <summary>To the groups that these are granted.</summary>
    public IEnumerable<IdentityStep> ToGranted(IEnumerable<long> ids) => Steps(_granted, ids);

    private static IEnumerable<IdentityStep> Steps(SqlStatement statement, IEnumerable<long> ids)
    {
        using var reader = statement.Query($"[{string.Join(',', ids)}]");
        while (reader.Read())
        {
            var key = new IdentityKey(reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5));
            yield return new IdentityStep(reader.GetInt64(0), reader.GetInt64(1), key, reader.GetString(6));
        }
    }

    // CROSS JOIN fixes the order: from the given rows over the index of the relation, never the other way round.
    private SqlStatement PrepareStep(string table, string from, string to, string condition = "") => Prepare(
        $"""
        select l.{from}, i.id, i.provider_id, i.match_name, i.type, i.info, i.name
        from json_each($ids) given cross join {table} l on l.{from} = given.value {condition} cross join identities i on i.id = l.{to}
        where {IdentityRow.IsActive}
        """,
        "$ids");
}
