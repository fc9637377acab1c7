using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Control;

/// <summary>An identity with all it leads to.</summary>
internal sealed record IdentityView(
    StoredIdentity Stored,
    List<StoredIdentity> Members,
    List<StoredIdentity> Granted,
    List<(StoredIdentity Target, bool IsUsable)> Aliases)
{
    public static IdentityView Read(EmulatorTables tables, StoredIdentity stored) =>
        new(stored, tables.Members.From(stored.Id), tables.Granted.From(stored.Id), tables.Aliases.From(stored.Id));
}
