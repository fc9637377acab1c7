using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>The body of an item, as its keys are read: text, bytes or a file container.</summary>
internal ref struct JsonBody
{
    private byte[]? _bytes;
    private CompressionType? _compression;

    public string? Text { get; set; }

    public string? FileId { get; set; }

    /// <param name="reader">At the value of <c>compressionType</c>.</param>
    public void ReadCompression(ref Utf8JsonReader reader)
    {
        var place = reader.TokenStartIndex;
        var name = JsonText.Of(ref reader, "compressionType");
        _compression = name?.ToUpperInvariant() switch
        {
            null or "" => null,
            "ZLIB" => CompressionType.ZLib,
            "GZIP" => CompressionType.GZip,
            "DEFLATE" => CompressionType.Deflate,
            "LZMA" => CompressionType.Lzma,
            "UNCOMPRESSED" => CompressionType.Uncompressed,
            _ => throw new JsonItemException($"'compressionType' is '{name}', but must be ZLIB, GZIP, DEFLATE, LZMA or UNCOMPRESSED.", place),
        };
    }

    /// <summary>Reads Base64, or an object of <c>data</c> with it and <c>compressionType</c>.</summary>
    /// <param name="reader">At the value of <c>compressedBinaryData</c>; afterwards at its last token.</param>
    public void ReadBinary(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            _bytes = Base64(ref reader, "compressedBinaryData");
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            if (key.Equals("data", StringComparison.OrdinalIgnoreCase))
            {
                _bytes = Base64(ref reader, key);
            }
            else if (key.Equals("compressionType", StringComparison.OrdinalIgnoreCase))
            {
                ReadCompression(ref reader);
            }
            else
            {
                throw new JsonItemException($"'compressedBinaryData' has 'data' and 'compressionType', but not '{key}'.", reader.TokenStartIndex);
            }
        }
    }

    /// <summary>The body, or none.</summary>
    /// <param name="documentId">The item it belongs to.</param>
    /// <exception cref="JsonItemException">There is more than one.</exception>
    public readonly DocumentBody? ToBody(string documentId) => (Text, _bytes, FileId) switch
    {
        (null, null, null) => null,
        ({ } text, null, null) => DocumentBody.FromText(text),
        (null, { } bytes, null) => DocumentBody.FromCompressedBytes(bytes, _compression ?? CompressionType.ZLib),
        (null, null, { } fileId) => DocumentBody.InContainer(fileId, _compression ?? CompressionType.ZLib),
        _ => throw new JsonItemException("An item has one of 'data', 'compressedBinaryData' and 'compressedBinaryDataFileId', but this one has several.", 0) { DocumentId = documentId },
    };

    private static byte[]? Base64(ref Utf8JsonReader reader, string key) =>
        reader.TokenType == JsonTokenType.Null ? null
        : reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes) ? bytes
        : throw new JsonItemException($"'{key}' is no Base64 text.", reader.TokenStartIndex);
}
