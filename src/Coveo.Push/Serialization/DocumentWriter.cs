using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>Writes one item as the service reads it. Reserved keys are camelCase; metadata keys are written as they are.</summary>
internal static class DocumentWriter
{
    /// <summary>The body of a single call: the item's ID and compression type travel in the query there.</summary>
    public static void Write(Utf8JsonWriter json, PushDocument document)
    {
        json.WriteStartObject();
        WriteContent(json, document);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, PushDocument document)
    {
        foreach (var (key, value) in document.Metadata)
        {
            json.WritePropertyName(key);
            WriteValue(json, value);
        }

        if (document.FileExtension is { } fileExtension)
        {
            json.WriteString(DocumentKeys.FileExtension, fileExtension);
        }

        if (document.ParentId is { } parentId)
        {
            json.WriteString(DocumentKeys.ParentId, parentId);
        }

        WriteBody(json, document.Body);
    }

    private static void WriteBody(Utf8JsonWriter json, DocumentBody? body)
    {
        switch (body)
        {
            case TextBody text:
                json.WriteString(DocumentKeys.Data, text.Text);
                break;
            case BinaryBody binary:
                json.WriteBase64String(DocumentKeys.CompressedBinaryData, binary.Bytes.Span);
                break;
            case ContainerBody container:
                json.WriteString(DocumentKeys.CompressedBinaryDataFileId, container.FileId);
                break;
            default:
                break;
        }
    }

    private static void WriteValue(Utf8JsonWriter json, MetadataValue value)
    {
        switch (value.Kind)
        {
            case MetadataValueKind.Text:
                json.WriteStringValue(value.Text);
                break;
            case MetadataValueKind.Boolean:
                json.WriteBooleanValue(value.Boolean);
                break;
            case MetadataValueKind.Integer:
                json.WriteNumberValue(value.Integer);
                break;
            case MetadataValueKind.Double:
                json.WriteNumberValue(value.Double);
                break;
            case MetadataValueKind.Decimal:
                json.WriteNumberValue(value.Decimal);
                break;
            case MetadataValueKind.Date:
                json.WriteStringValue(MetadataDate.Format(value.Date));
                break;
            case MetadataValueKind.List:
                WriteList(json, value.Items);
                break;
            case MetadataValueKind.Dictionary:
                WriteMembers(json, value.Members);
                break;
            case MetadataValueKind.Json:
                json.WriteRawValue(value.Json, skipInputValidation: true);
                break;
            default:
                throw new InvalidOperationException($"A metadata value of kind {value.Kind} cannot be written.");
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, KeyValuePair<string, MetadataValue>[] members)
    {
        json.WriteStartObject();
        foreach (var (key, value) in members)
        {
            json.WritePropertyName(key);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, MetadataValue[] items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            WriteValue(json, item);
        }

        json.WriteEndArray();
    }
}
