namespace Coveo.Push.Emulator.Identities;

/// <summary>A provider that the aliases of another may lead to.</summary>
/// <param name="Key">Free text.</param>
/// <param name="TargetId">The ID of that provider.</param>
/// <param name="TargetName">As sent.</param>
/// <param name="TargetType">As sent.</param>
internal sealed record ProviderCascade(string Key, string TargetId, string? TargetName, string? TargetType);
