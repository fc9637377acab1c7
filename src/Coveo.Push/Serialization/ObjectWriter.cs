using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push.Serialization;

/// <summary>Writes an object of the caller's own as an element of a batch: its properties become metadata.</summary>
internal static class ObjectWriter
{
    [ThreadStatic]
    private static JsonBuffer? _buffer;

    /// <summary>Writes an element, and says what is wrong with it.</summary>
    /// <returns>How many bytes, from the beginning, name the item, and the findings.</returns>
    public static (int NameLength, IReadOnlyList<DocumentFinding> Findings) WriteElement<T>(JsonBuffer json, string documentId, T value, JsonTypeInfo<T> typeInfo, DocumentPermissions? permissions = null, bool allowsObjects = false)
    {
        // Taken away meanwhile: a getter or a converter of the caller's may come here again.
        var plain = _buffer ?? new JsonBuffer();
        _buffer = null;
        try
        {
            return WriteElement(json, plain, documentId, value, typeInfo, permissions, allowsObjects);
        }
        finally
        {
            plain.Clear();
            _buffer = plain;
        }
    }

    private static (int NameLength, IReadOnlyList<DocumentFinding> Findings) WriteElement<T>(JsonBuffer json, JsonBuffer plain, string documentId, T value, JsonTypeInfo<T> typeInfo, DocumentPermissions? permissions, bool allowsObjects)
    {
        using (var writer = new Utf8JsonWriter(plain, PushJson.WriterOptions))
        {
            JsonSerializer.Serialize(writer, value, typeInfo);
        }

        json.Clear();
        var nameLength = DocumentWriter.WriteId(json, documentId);
        var findings = CopyProperties(json, documentId, plain.Written, typeof(T).Name, allowsObjects);
        if (permissions is not null)
        {
            DocumentWriter.WritePermissions(json, permissions);
        }

        json.WriteRaw((byte)'}');
        return (nameLength, findings);
    }

    private static IReadOnlyList<DocumentFinding> CopyProperties(JsonBuffer json, string documentId, ReadOnlySpan<byte> plain, string typeName, bool allowsObjects)
    {
        var reader = new Utf8JsonReader(plain);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return [new DocumentFinding { DocumentId = documentId, Property = nameof(PushDocument.Metadata), Problem = $"Type '{typeName}' is written as a JSON {reader.TokenType}, not as an object with properties. Push a type whose properties are the metadata." }];
        }

        var properties = new ObjectProperties(documentId, allowsObjects);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var nameStart = (int)reader.TokenStartIndex;
            reader.Read();
            var isCopied = properties.IsMetadata(name, ref reader);
            reader.Skip();
            if (isCopied)
            {
                json.WriteSeparator();
                json.WriteRaw(plain.Slice(nameStart, (int)reader.BytesConsumed - nameStart));
            }
        }

        return properties.Findings;
    }
}
