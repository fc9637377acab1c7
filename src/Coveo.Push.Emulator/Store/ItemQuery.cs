namespace Coveo.Push.Emulator.Store;

/// <param name="SourceId">Only items of this source, if given.</param>
/// <param name="DocumentId">Only the item with exactly this ID, if given.</param>
/// <param name="Words">Only items that match this FTS5 expression, if given.</param>
/// <param name="FirstWord">The first of those words in lower case: the excerpt starts shortly before it.</param>
/// <param name="OnlyVisible">Only items of shared sources and those that <see cref="VisiblePermissionTable"/> lets through.</param>
internal sealed record ItemQuery(string? SourceId, string? DocumentId, string? Words, string? FirstWord, bool OnlyVisible);
