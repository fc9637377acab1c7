using System.Text.Encodings.Web;
using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>How JSON is written for the service.</summary>
internal static class PushJson
{
    /// <summary>Text stays UTF-8 instead of turning into escapes; the escapes that guard HTML pages have no use in an API call.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ByteBufferWriter();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(json, value);
        }

        return buffer.Written;
    }
}
