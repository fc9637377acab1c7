using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Permissions;

/// <summary>An identity that a permission set names.</summary>
/// <param name="Identity">The identity, as the item names it.</param>
/// <param name="Provider">The ID of its provider; <see langword="null"/> stands for the first provider of the source.</param>
internal sealed record Permission(Identity Identity, string? Provider);
