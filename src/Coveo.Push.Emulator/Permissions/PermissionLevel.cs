namespace Coveo.Push.Emulator.Permissions;

/// <param name="Name">A label; <see langword="null"/> in the simplified model.</param>
/// <param name="Sets">Whoever wants in must be allowed in all of them.</param>
internal sealed record PermissionLevel(string? Name, IReadOnlyList<PermissionSet> Sets);
