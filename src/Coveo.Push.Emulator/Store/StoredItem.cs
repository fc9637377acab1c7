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
    string Excerpt)
{
    /// <summary>Gets the fields that metadata has filled, as a JSON object.</summary>
    public string? FieldsJson { get; init; }

    /// <summary>Gets the metadata keys that got into no field, as a JSON array.</summary>
    public string? UnmappedJson { get; init; }
}
