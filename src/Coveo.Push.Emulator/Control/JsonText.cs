using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Emulator.Control;

/// <summary>What a writer writes, as text.</summary>
internal static class JsonText
{
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(utf8))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(utf8.WrittenSpan);
    }
}
