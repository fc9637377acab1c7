namespace Coveo.Push.Emulator.Store;

/// <param name="ModelId">The row of the permissions.</param>
/// <param name="SourceId">A source with items that have them.</param>
/// <param name="Json">The permissions as pushed.</param>
internal sealed record PermissionModelUse(long ModelId, string SourceId, string Json);
