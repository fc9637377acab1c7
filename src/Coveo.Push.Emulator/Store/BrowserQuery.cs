namespace Coveo.Push.Emulator.Store;

/// <param name="SourceId">Only items of this source, if given.</param>
/// <param name="FileExtension">Only items with this extension, with its dot, if given.</param>
/// <param name="Words">Only items that match this FTS5 expression, if given.</param>
/// <param name="FirstWord">The first of those words in lower case: the excerpt starts shortly before it.</param>
/// <param name="OnlyVisible">Only items of shared sources and those that <see cref="VisiblePermissionTable"/> lets through.</param>
internal sealed record BrowserQuery(string? SourceId, string? FileExtension, string? Words, string? FirstWord, bool OnlyVisible)
{
    /// <summary>Gets a value indicating whether the totals of the sources already say how many items there are.</summary>
    public bool IsWholeSources => FileExtension is null && Words is null && !OnlyVisible;
}
