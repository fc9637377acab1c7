using System.Buffers;
using System.Text.Json;

namespace Coveo.Push.Emulator.Documents;

/// <summary>Writes a partial update the way <see cref="PartialUpdateReader"/> reads it.</summary>
internal static class PartialUpdateWriter
{
    public static byte[] Write(PartialUpdate update)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("documentId", update.DocumentId);
            json.WriteString("operator", update.Operator.ToString());
            json.WriteString("field", update.Field);
            json.WritePropertyName("value");
            update.Value.WriteTo(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
