using System.Net.Http.Headers;
using System.Text;

namespace Coveo.Push.Emulator.Tests.Support;

internal static class JsonContent
{
    /// <summary>The text as it is, so that a test can send what no serializer would.</summary>
    public static ByteArrayContent Of(string json) => Of(Encoding.UTF8.GetBytes(json), "application/json");

    public static ByteArrayContent Of(byte[] bytes, string? contentType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
