using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Permissions;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.People;

/// <summary>Finds the permissions of an item that can match nobody.</summary>
internal sealed class UnresolvedPermissions(EmulatorTables tables, ProviderKeys keys, string? defaultProvider)
{
    /// <returns>Each once, however many sets name it.</returns>
    public List<UnresolvedPermission> In(IReadOnlyList<PermissionLevel> levels) =>
        levels.SelectMany(level => level.Sets)
            .SelectMany(PermissionsOf)
            .Distinct()
            .Select(Unresolved)
            .OfType<UnresolvedPermission>()
            .ToList();

    private static IEnumerable<PermissionMatch> PermissionsOf(PermissionSet set) =>
        set.Denied.Select(permission => new PermissionMatch(PermissionEffect.Denied, permission))
            .Concat(set.Allowed.Select(permission => new PermissionMatch(PermissionEffect.Allowed, permission)));

    private UnresolvedPermission? Unresolved(PermissionMatch match)
    {
        var provider = match.Permission.Provider ?? defaultProvider;
        if (provider is null)
        {
            return new UnresolvedPermission(
                match, provider, IdentityState.NotUpdated, "It names no provider, and the source is associated with none.");
        }

        if (keys.KeyOf(provider, match.Permission.Identity) is not { } key)
        {
            return new UnresolvedPermission(match, provider, IdentityState.NotUpdated, $"The provider '{provider}' does not exist.");
        }

        return tables.Identities.Find(key) switch
        {
            { IsActive: true } => null,
            null when key.IsOfEmailProvider => null,
            { IsDisabled: true } => new UnresolvedPermission(match, provider, IdentityState.Disabled, "It is disabled."),
            _ => new UnresolvedPermission(match, provider, IdentityState.NotUpdated, "It was never pushed."),
        };
    }
}
