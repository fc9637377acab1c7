using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>A relation between identities of one provider: members of groups, or granted identities.</summary>
internal sealed class IdentityLinkTable : SqlStatements
{
    private readonly SqlStatement _add;
    private readonly SqlStatement _remove;
    private readonly SqlStatement _clear;
    private readonly SqlStatement _from;
    private readonly SqlStatement _activeFrom;
    private readonly SqlStatement _activeTo;

    private IdentityLinkTable(SqliteConnection connection, string table, string from, string to)
        : base(connection)
    {
        _add = Prepare($"insert or ignore into {table} ({from}, {to}) values ($from, $to)", "$from", "$to");
        _remove = Prepare($"delete from {table} where {from} = $from", "$from");
        _clear = Prepare($"delete from {table}");
        _from = Prepare(
            $"select {IdentityRow.Columns} from {table} l join identities i on i.id = l.{to} where l.{from} = $from order by i.name, i.type, i.info",
            "$from");
        _activeFrom = Prepare(
            $"select i.id from {table} l join identities i on i.id = l.{to} where l.{from} = $from and {IdentityRow.IsActive}", "$from");
        _activeTo = Prepare(
            $"select i.id from {table} l join identities i on i.id = l.{from} where l.{to} = $to and {IdentityRow.IsActive}", "$to");
    }

    /// <summary>From a group to its members.</summary>
    public static IdentityLinkTable Members(SqliteConnection connection) => new(connection, "identity_members", "group_id", "member_id");

    /// <summary>From an identity to the groups it is granted.</summary>
    public static IdentityLinkTable Granted(SqliteConnection connection) => new(connection, "identity_granted", "identity_id", "group_id");

    public void Add(long from, long to) => _add.Execute(from, to);

    public void RemoveFrom(long from) => _remove.Execute(from);

    public void Clear() => _clear.Execute();

    /// <summary>All that the identity leads to, by name.</summary>
    public List<StoredIdentity> From(long from)
    {
        using var reader = _from.Query(from);
        return IdentityRow.ReadAll(reader);
    }

    /// <summary>The rows that the identity leads to, without those that are disabled or were never pushed.</summary>
    public List<long> ActiveFrom(long from) => Ids(_activeFrom, from);

    /// <summary>The rows that lead to the identity, without those that are disabled or were never pushed.</summary>
    public List<long> ActiveTo(long to) => Ids(_activeTo, to);
}
