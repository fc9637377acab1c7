namespace Coveo.Push.Emulator.Identities;

/// <param name="Identity">The identity in the other provider.</param>
/// <param name="ProviderId">That provider; <see langword="null"/> when it was left out.</param>
internal readonly record struct AliasTarget(Identity Identity, string? ProviderId);
