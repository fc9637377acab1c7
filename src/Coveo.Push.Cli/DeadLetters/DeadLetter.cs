using System.Text.Json;

namespace Coveo.Push.Cli.DeadLetters;

/// <summary>What did not arrive, and why.</summary>
/// <param name="DocumentId">The item's ID, where it is known.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Reason">Why.</param>
internal sealed record DeadLetter(string? DocumentId, string Result, string Reason)
{
    private const string Data = "data";
    private const string BinaryFileId = "compressedBinaryDataFileId";
    private static readonly string[] BodyKeys = [Data, "compressedBinaryData", BinaryFileId, "compressionType"];

    /// <summary>The file that the item is made of.</summary>
    public string? File { get; init; }

    /// <summary>Where in the input it stands.</summary>
    public string? Place { get; init; }

    /// <summary>The letter as a line.</summary>
    /// <param name="kind">What was to be done with the item.</param>
    /// <param name="item">The item as it was pushed; empty where it could not be written.</param>
    /// <param name="options">How JSON is written.</param>
    public byte[] ToJson(PushOperationKind kind, ReadOnlyMemory<byte> item, JsonWriterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            using var parsed = item.IsEmpty ? null : JsonDocument.Parse(item);
            json.WriteStartObject();
            WriteReason(json, IsMissing(kind, parsed?.RootElement));
            if (kind == PushOperationKind.Delete)
            {
                WriteDeletion(json, parsed?.RootElement);
            }
            else
            {
                WriteItem(json, parsed?.RootElement);
            }

            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    // A container is gone after an hour: a letter that refers to one would be pushed again without its body.
    private bool IsMissing(PushOperationKind kind, JsonElement? item) =>
        kind != PushOperationKind.Delete && File is null && (item is null || item.Value.TryGetProperty(BinaryFileId, out _));

    private void WriteReason(Utf8JsonWriter json, bool isMissing)
    {
        json.WriteStartObject(DeadLetterKeys.DeadLetter);
        json.WriteString(DeadLetterKeys.Result, Result);
        json.WriteString(DeadLetterKeys.Reason, Reason);
        if (Place is not null)
        {
            json.WriteString(DeadLetterKeys.Place, Place);
        }

        if (File is not null)
        {
            json.WriteString(DeadLetterKeys.File, File);
        }

        if (isMissing)
        {
            json.WriteBoolean(DeadLetterKeys.Missing, value: true);
        }

        json.WriteEndObject();
    }

    private void WriteDeletion(Utf8JsonWriter json, JsonElement? item)
    {
        json.WritePropertyName("delete");
        if (item is { } deletion)
        {
            deletion.WriteTo(json);
        }
        else
        {
            json.WriteStringValue(DocumentId);
        }
    }

    private void WriteItem(Utf8JsonWriter json, JsonElement? item)
    {
        if (item is null)
        {
            if (DocumentId is not null)
            {
                json.WriteString("documentId", DocumentId);
            }

            return;
        }

        foreach (var member in item.Value.EnumerateObject())
        {
            // A letter about a letter has one reason; the body is read from its file again.
            if (!member.NameEquals(DeadLetterKeys.DeadLetter) && (File is null || !BodyKeys.Contains(member.Name, StringComparer.OrdinalIgnoreCase)))
            {
                member.WriteTo(json);
            }
        }
    }
}
