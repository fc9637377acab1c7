namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>What a key of an item is.</summary>
internal enum JsonKeyKind
{
    /// <summary>A key of metadata.</summary>
    Metadata,

    /// <summary>An object whose members are metadata.</summary>
    MetadataObject,

    DocumentId,
    Uri,
    ParentId,
    FileExtension,
    Permissions,
    Data,
    CompressedBinaryData,
    CompressedBinaryDataFileId,
    CompressionType,
    Delete,
    DeadLetter,
}
