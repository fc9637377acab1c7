namespace Coveo.Push.Emulator.Store;

/// <summary>An item as it is in the index.</summary>
internal sealed record StoredItem(
    string SourceId,
    string DocumentId,
    string Title,
    ulong OrderingId,
    long Size,
    string? FileExtension,
    string? ParentId,
    long IndexedAt,
    string MetadataJson,
    string? PermissionsJson,
    string Excerpt);
