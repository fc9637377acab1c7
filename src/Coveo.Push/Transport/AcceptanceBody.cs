using System.Text.Json;

namespace Coveo.Push.Transport;

/// <summary>
/// Reads what a 202 may say. Its body is not documented for items: it can be empty, <c>{}</c>, or carry an ordering ID and a request
/// ID as the Stream API's does; anything else is passed over, as the operation was accepted all the same.
/// </summary>
internal static class AcceptanceBody
{
    public static (OrderingId? OrderingId, string? RequestId) Read(ReadOnlySpan<byte> body)
    {
        // "{}" and less say nothing.
        if (body.Length <= 2)
        {
            return (null, null);
        }

        try
        {
            var json = new Utf8JsonReader(body);
            if (!JsonDocument.TryParseValue(ref json, out var document))
            {
                return (null, null);
            }

            using (document)
            {
                return document.RootElement.ValueKind == JsonValueKind.Object
                    ? (ReadOrderingId(document.RootElement), ReadText(document.RootElement, "requestId"))
                    : (null, null);
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The latter for a text that is half of a surrogate pair.
            return (null, null);
        }
    }

    private static string? ReadText(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A string in the documents, a number from some servers.
    private static OrderingId? ReadOrderingId(JsonElement body) =>
        body.TryGetProperty("orderingId", out var value)
        && OrderingId.TryParse(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(), out var orderingId)
            ? orderingId
            : null;
}
