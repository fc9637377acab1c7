using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Console.Security;

/// <summary>One identity with all that it leads to, and what leads to it.</summary>
/// <param name="Stored">The identity.</param>
/// <param name="Members">What it contains, level by level.</param>
/// <param name="Granted">The groups it says it belongs to.</param>
/// <param name="Aliases">Who else it is.</param>
/// <param name="AliasOf">Who is also known as this identity.</param>
/// <param name="Groups">Every group it is in, also through other groups; the first ones.</param>
/// <param name="GroupCount">How many groups that are in all.</param>
internal sealed record IdentityModel(
    StoredIdentity Stored,
    MemberTree Members,
    List<StoredIdentity> Granted,
    List<(StoredIdentity Target, bool IsUsable)> Aliases,
    List<StoredIdentity> AliasOf,
    List<StoredIdentity> Groups,
    long GroupCount)
{
    private const int ShownGroups = 100;

    public static IdentityModel Read(EmulatorTables tables, long id)
    {
        var stored = tables.Identities.Get(id) ?? throw ApiErrors.IdentityDoesNotExist($"number {id}");
        var groups = tables.Relations.Parents(id, isRecursive: true, ShownGroups, 0);
        return new IdentityModel(
            stored,
            MemberTree.Read(tables, stored),
            tables.Granted.From(id),
            tables.Aliases.From(id),
            tables.Aliases.To(id, ShownGroups),
            groups.Identities,
            groups.TotalEntries);
    }
}
