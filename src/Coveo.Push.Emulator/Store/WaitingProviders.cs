using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Emulator.Store;

/// <summary>The providers that permissions name, as one text.</summary>
internal static class WaitingProviders
{
    public static string? Text(IReadOnlyList<string?> providers)
    {
        if (providers.Count == 0)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var provider in providers)
            {
                json.WriteStringValue(provider);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static List<string?> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateArray().Select(provider => provider.GetString()).ToList();
    }
}
