namespace Coveo.Push.Emulator.Permissions;

/// <param name="Name">A label, if there is one.</param>
/// <param name="AllowAnonymous">Whether everyone is allowed who is not denied.</param>
/// <param name="Allowed">The allowed identities.</param>
/// <param name="Denied">The denied identities: denial prevails.</param>
internal sealed record PermissionSet(
    string? Name,
    bool AllowAnonymous,
    IReadOnlyList<Permission> Allowed,
    IReadOnlyList<Permission> Denied);
