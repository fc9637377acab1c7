namespace Coveo.Push.Emulator.Permissions;

/// <param name="Effect">One of <see cref="PermissionEffect"/>.</param>
/// <param name="Permission">The permission that names one of the person's identities.</param>
internal sealed record PermissionMatch(string Effect, Permission Permission);
