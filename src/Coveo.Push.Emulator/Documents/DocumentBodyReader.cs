using System.Runtime.InteropServices;
using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Documents;

/// <summary>Reads the JSON of one item; reserved keys are matched whatever their case.</summary>
internal sealed class DocumentBodyReader(bool allowsObjects, bool allowsManyDataKeys)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <exception cref="ApiErrorException">400 <c>INVALID_JSON</c>, with the reason.</exception>
    public DocumentBody Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.Span.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string holds half a surrogate pair or bytes that are not UTF-8.
            throw ApiErrors.InvalidJson();
        }
    }

    private DocumentBody Read(JsonElement root)
    {
        Require(root.ValueKind == JsonValueKind.Object, "An item is an object.");
        if (JsonKeys.FindDuplicate(root) is { } duplicate)
        {
            throw ApiErrors.InvalidJson($"The key '{duplicate}' occurs more than once (case is ignored).");
        }

        var reserved = new ReservedKeys();
        using var metadata = new DocumentMetadataBuilder(allowsObjects);
        foreach (var property in root.EnumerateObject())
        {
            if (!reserved.Take(property.Name, property.Value) && metadata.Add(property.Name, property.Value) is { } problem)
            {
                throw ApiErrors.InvalidJson(problem);
            }
        }

        return new DocumentBody(
            Text(reserved.DocumentId, "documentId"),
            Data(reserved),
            Compression(reserved),
            Text(reserved.FileExtension, "fileExtension"),
            Text(reserved.ParentId, "parentId"),
            Permissions(reserved),
            metadata.Build());
    }

    private DocumentData? Data(ReservedKeys keys)
    {
        Require(
            allowsManyDataKeys || keys.DataKeyCount <= 1,
            "'data', 'compressedBinaryData' and 'compressedBinaryDataFileId' exclude each other.");
        if (Text(keys.CompressedBinaryDataFileId, "compressedBinaryDataFileId") is { } fileId)
        {
            return new ContainerData(fileId);
        }

        if (keys.CompressedBinaryData is { } base64)
        {
            Require(base64.ValueKind == JsonValueKind.String, "'compressedBinaryData' is not a string.");
            return new BinaryData(base64.TryGetBytesFromBase64(out var bytes) ? bytes : null);
        }

        if (keys.Data is not { } data)
        {
            return null;
        }

        Require(data.ValueKind == JsonValueKind.String, "'data' is not a string.");
        return new TextData(Utf8(data));
    }

    private static CompressionType? Compression(ReservedKeys keys)
    {
        var text = Text(keys.CompressionType, "compressionType");
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return CompressionTypes.TryParse(text, out var type)
            ? type
            : throw ApiErrors.InvalidJson($"'compressionType' is '{text}', but {CompressionTypes.Rule}.");
    }

    private static DocumentPermissions? Permissions(ReservedKeys keys)
    {
        if (keys.Permissions is not { } permissions)
        {
            return null;
        }

        Require(permissions.ValueKind == JsonValueKind.Array, "'permissions' is not an array.");
        return DocumentPermissionsReader.Read(permissions);
    }

    private static string? Text(JsonElement? value, string key)
    {
        Require(value is null or { ValueKind: JsonValueKind.String }, $"'{key}' is not a string.");
        return value?.GetString();
    }

    private static ReadOnlyMemory<byte> Utf8(JsonElement text)
    {
        var quoted = JsonMarshal.GetRawUtf8Value(text);
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        var utf8 = new byte[quoted.Length];
        return utf8.AsMemory(0, reader.CopyString(utf8));
    }

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw ApiErrors.InvalidJson(reason);
        }
    }
}
