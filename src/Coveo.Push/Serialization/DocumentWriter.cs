namespace Coveo.Push.Serialization;

/// <summary>Writes one item as the service reads it. Reserved keys are camelCase; metadata keys are written as they are.</summary>
internal static class DocumentWriter
{
    [ThreadStatic]
    private static JsonBuffer? _buffer;

    /// <summary>The body of a single call: the item's ID and compression type travel in the query there.</summary>
    public static ReadOnlyMemory<byte> WriteSingle(PushDocument document, DocumentBody? body)
    {
        var json = _buffer ??= new JsonBuffer();
        json.Clear();
        json.WriteRaw((byte)'{');
        WriteContent(json, document, body);
        json.WriteRaw((byte)'}');
        var written = json.Written.ToArray();

        // Now rather than at the next call, so that no thread keeps the memory of a huge item.
        json.Clear();
        return written;
    }

    /// <summary>An element of a batch. It begins with the ID, and says how its body is compressed.</summary>
    /// <returns>How many bytes, from the beginning, name the item.</returns>
    public static int WriteElement(JsonBuffer json, PushDocument document, DocumentBody? body)
    {
        var nameLength = WriteId(json, document.DocumentId);
        WriteContent(json, document, body);
        if (body?.Compression is { } compression)
        {
            json.WriteEncodedName("\"compressionType\":"u8);
            json.WriteText(compression.WireName());
        }

        json.WriteRaw((byte)'}');
        return nameLength;
    }

    /// <summary>A deletion as an element of a batch.</summary>
    /// <returns>How many bytes, from the beginning, name the item.</returns>
    public static int WriteDeletion(JsonBuffer json, string documentId, bool deleteChildren)
    {
        var nameLength = WriteId(json, documentId);
        json.WriteRaw(deleteChildren ? ",\"deleteChildren\":true}"u8 : "}"u8);
        return nameLength;
    }

    public static int WriteId(JsonBuffer json, string documentId)
    {
        var start = json.Length;
        json.WriteRaw("{\"documentId\":"u8);
        json.WriteText(documentId);
        return json.Length - start;
    }

    public static void WritePermissions(JsonBuffer json, DocumentPermissions permissions)
    {
        json.WriteEncodedName("\"permissions\":"u8);
        PermissionsWriter.Write(json, permissions);
    }

    private static void WriteContent(JsonBuffer json, PushDocument document, DocumentBody? body)
    {
        foreach (ref readonly var entry in document.Metadata.Entries)
        {
            json.WriteName(entry.Key);
            MetadataValueWriter.Write(json, entry.Value);
        }

        if (document.FileExtension is { } fileExtension)
        {
            json.WriteEncodedName("\"fileExtension\":"u8);
            json.WriteText(fileExtension);
        }

        if (document.ParentId is { } parentId)
        {
            json.WriteEncodedName("\"parentId\":"u8);
            json.WriteText(parentId);
        }

        if (document.Permissions is { } permissions)
        {
            WritePermissions(json, permissions);
        }

        WriteBody(json, body);
    }

    private static void WriteBody(JsonBuffer json, DocumentBody? body)
    {
        switch (body)
        {
            case TextBody text:
                json.WriteEncodedName("\"data\":"u8);
                json.WriteText(text.Text);
                break;
            case BinaryBody binary:
                json.WriteEncodedName("\"compressedBinaryData\":"u8);
                json.WriteBase64(binary.Bytes.Span);
                break;
            case EncodedBody encoded:
                json.WriteEncodedName("\"compressedBinaryData\":\""u8);
                json.WriteRaw(encoded.Base64.Span);
                json.WriteRaw((byte)'"');
                break;
            case ContainerBody container:
                json.WriteEncodedName("\"compressedBinaryDataFileId\":"u8);
                json.WriteText(container.FileId);
                break;
            case SourceBody:
                throw new InvalidOperationException("The body was not prepared: it must be read before the item is written.");
            default:
                break;
        }
    }
}
