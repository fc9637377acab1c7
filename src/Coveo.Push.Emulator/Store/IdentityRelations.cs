using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Who is in a group, and in which groups somebody is: declared on the group as members, or on the member as granted.</summary>
internal sealed class IdentityRelations : SqlStatements
{
    private readonly SqlStatement _children;
    private readonly SqlStatement _countChildren;
    private readonly SqlStatement _parents;
    private readonly SqlStatement _countParents;

    public IdentityRelations(SqliteConnection connection)
        : base(connection)
    {
        var children = Related("member_id", "group_id", "identity_id", "group_id");
        var parents = Related("group_id", "member_id", "group_id", "identity_id");
        _children = Prepare(Page(children), "$id", "$recursive", "$limit", "$offset");
        _countChildren = Prepare(Count(children), "$id", "$recursive");
        _parents = Prepare(Page(parents), "$id", "$recursive", "$limit", "$offset");
        _countParents = Prepare(Count(parents), "$id", "$recursive");
    }

    /// <param name="id">The row of a group.</param>
    /// <param name="isRecursive">Whether those in groups in the group are found, too.</param>
    /// <param name="limit">How many on this page.</param>
    /// <param name="offset">How many before it.</param>
    public IdentityPage Children(long id, bool isRecursive, int limit, long offset) =>
        Find(_children, _countChildren, id, isRecursive, limit, offset);

    /// <param name="id">The row of an identity.</param>
    /// <param name="isRecursive">Whether the groups that its groups are in are found, too.</param>
    /// <param name="limit">How many on this page.</param>
    /// <param name="offset">How many before it.</param>
    public IdentityPage Parents(long id, bool isRecursive, int limit, long offset) =>
        Find(_parents, _countParents, id, isRecursive, limit, offset);

    // union drops what was found before, so that groups in a circle come to an end.
    private static string Related(string member, string memberOf, string granted, string grantedOf) =>
        $"""
        with recursive related (id) as (
            select {member} from identity_members where {memberOf} = $id
            union select {granted} from identity_granted where {grantedOf} = $id
            union select m.{member} from related r join identity_members m on m.{memberOf} = r.id where $recursive
            union select g.{granted} from related r join identity_granted g on g.{grantedOf} = r.id where $recursive
        )
        """;

    private static string Page(string related) =>
        $"""
        {related}
        select {IdentityRow.Columns} from related r join identities i on i.id = r.id
        order by i.name, i.type, i.info limit $limit offset $offset
        """;

    private static string Count(string related) => $"{related} select count(*) from related";

    private static IdentityPage Find(SqlStatement page, SqlStatement count, long id, bool isRecursive, int limit, long offset)
    {
        using var reader = page.Query(id, isRecursive, limit, offset);
        return new IdentityPage(IdentityRow.ReadAll(reader), (long)count.Scalar(id, isRecursive)!);
    }
}
