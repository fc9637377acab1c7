using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Emulator.Store;

/// <summary>Texts as one JSON array in one column.</summary>
internal static class JsonTexts
{
    public static string Of(IEnumerable<string> texts)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(utf8))
        {
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(utf8.WrittenSpan);
    }

    public static List<string> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(element => element.GetString()!)];
    }
}
