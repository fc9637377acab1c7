namespace Coveo.Push.Emulator.Sources;

/// <summary>What can be changed of a source besides what every part of the emulator needs to know of it.</summary>
/// <param name="ModifiedAt">Unix time in milliseconds.</param>
/// <param name="Model">The properties of its model that are kept as they were sent, as a JSON object.</param>
/// <param name="PermissionBehavior">One of <see cref="Sources.PermissionBehavior"/>.</param>
/// <param name="Permissions">Its own permissions, in the form of an item's; <see langword="null"/> when it has none.</param>
internal sealed record SourceSettings(long ModifiedAt, string Model, string PermissionBehavior, string? Permissions)
{
    /// <summary>Of a source of which nothing was ever said.</summary>
    public static SourceSettings Initial(Source source) => new(source.CreatedAt, "{}", Sources.PermissionBehavior.UseCrawler, Permissions: null);
}
