using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.Security;

/// <summary>An identity, with what it contains below it.</summary>
/// <param name="Stored">The identity.</param>
/// <param name="Members">What it contains, as far as it is shown.</param>
/// <param name="Count">How many identities it contains directly.</param>
/// <param name="IsRepeated">Whether it is above itself: groups in a circle end here.</param>
internal sealed record MemberTree(StoredIdentity Stored, List<MemberTree> Members, long Count, bool IsRepeated)
{
    private const int Depth = 5;
    private const int PerGroup = 100;
    private const int InAll = 500;

    public static MemberTree Read(EmulatorTables tables, StoredIdentity root)
    {
        var left = InAll;
        return Read(tables, root, [], ref left);
    }

    private static MemberTree Read(EmulatorTables tables, StoredIdentity stored, List<long> above, ref int left)
    {
        if (above.Contains(stored.Id))
        {
            return new MemberTree(stored, [], 0, IsRepeated: true);
        }

        var isShown = above.Count < Depth && left > 0;
        var page = tables.Relations.Children(stored.Id, isRecursive: false, isShown ? Math.Min(PerGroup, left) : 0, 0);
        left -= page.Identities.Count;
        var members = new List<MemberTree>();
        above.Add(stored.Id);
        foreach (var member in page.Identities)
        {
            members.Add(Read(tables, member, above, ref left));
        }

        above.RemoveAt(above.Count - 1);
        return new MemberTree(stored, members, page.TotalEntries, IsRepeated: false);
    }
}
