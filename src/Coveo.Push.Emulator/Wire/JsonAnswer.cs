using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

internal static class JsonAnswer
{
    private static readonly byte[] EmptyObject = [(byte)'{', (byte)'}'];

    public static Task WriteEmptyObjectAsync(HttpContext context, int status) => WriteAsync(context, status, EmptyObject);

    public static Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return WriteAsync(context, status, buffer.WrittenMemory);
    }

    private static async Task WriteAsync(HttpContext context, int status, ReadOnlyMemory<byte> json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }
}
