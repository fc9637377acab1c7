namespace Coveo.Push.Emulator.Store;

/// <param name="ModelId">Permissions that let somebody in.</param>
/// <param name="SourceId">The source they do so in: what a permission without a provider means depends on it.</param>
internal readonly record struct VisiblePermission(long ModelId, string SourceId);
