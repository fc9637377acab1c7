using System.Text;
using Coveo.Push.Cli.DeadLetters;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>A key of an item, with what it is: found out once for all items that have it at the same place.</summary>
/// <param name="Name">The key, as it stands there.</param>
internal sealed record JsonKey(string Name)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(Name);

    /// <summary>What it is, whatever its case.</summary>
    public JsonKeyKind Kind { get; } = Name.ToUpperInvariant() switch
    {
        "URI" => JsonKeyKind.Uri,
        "DATA" => JsonKeyKind.Data,
        "DELETE" => JsonKeyKind.Delete,
        "METADATA" => JsonKeyKind.MetadataObject,
        "PARENTID" => JsonKeyKind.ParentId,
        "DOCUMENTID" => JsonKeyKind.DocumentId,
        "PERMISSIONS" => JsonKeyKind.Permissions,
        "FILEEXTENSION" => JsonKeyKind.FileExtension,
        "COMPRESSIONTYPE" => JsonKeyKind.CompressionType,
        "COMPRESSEDBINARYDATA" => JsonKeyKind.CompressedBinaryData,
        "COMPRESSEDBINARYDATAFILEID" => JsonKeyKind.CompressedBinaryDataFileId,
        _ => Name.Equals(DeadLetterKeys.DeadLetter, StringComparison.OrdinalIgnoreCase) ? JsonKeyKind.DeadLetter : JsonKeyKind.Metadata,
    };

    /// <summary>Whether it is this one.</summary>
    /// <param name="utf8">A key that has no escapes.</param>
    public bool Is(ReadOnlySpan<byte> utf8) => utf8.SequenceEqual(_utf8);
}
