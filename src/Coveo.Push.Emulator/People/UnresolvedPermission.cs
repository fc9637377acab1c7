using Coveo.Push.Emulator.Permissions;

namespace Coveo.Push.Emulator.People;

/// <summary>A permission that can match nobody.</summary>
/// <param name="Permission">The permission, with its effect.</param>
/// <param name="Provider">The provider it means; <see langword="null"/> when it names none and the source has none.</param>
/// <param name="State">The state of the identity.</param>
/// <param name="Reason">Why it matches nobody, in one sentence.</param>
internal sealed record UnresolvedPermission(PermissionMatch Permission, string? Provider, string State, string Reason);
