using System.Globalization;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Streams;

internal static class StreamAnswer
{
    /// <summary>The ordering ID is a text in JSON, although it is a number everywhere else.</summary>
    public static Task WriteAsync(HttpContext context, int status, ulong orderingId) => JsonAnswer.WriteAsync(context, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("orderingId", orderingId.ToString(CultureInfo.InvariantCulture));
        json.WriteString("requestId", context.TraceIdentifier);
        json.WriteEndObject();
    });
}
