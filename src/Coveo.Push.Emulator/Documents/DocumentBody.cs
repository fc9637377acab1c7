namespace Coveo.Push.Emulator.Documents;

/// <summary>One item as pushed, taken apart.</summary>
/// <param name="DocumentId">The ID in the body, if there is one.</param>
/// <param name="Data">The searchable content; <see langword="null"/> for an item of metadata only.</param>
/// <param name="Compression">How <paramref name="Data"/> is compressed, if the body says so.</param>
/// <param name="FileExtension">As pushed.</param>
/// <param name="ParentId">As pushed.</param>
/// <param name="Permissions">As pushed; <see langword="null"/> when the key is missing.</param>
/// <param name="Metadata">Every other key.</param>
internal sealed record DocumentBody(
    string? DocumentId,
    DocumentData? Data,
    CompressionType? Compression,
    string? FileExtension,
    string? ParentId,
    DocumentPermissions? Permissions,
    DocumentMetadata Metadata);
