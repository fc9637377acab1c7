using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>Makes metadata of JSON. What the service does not take, such as objects in lists, is made all the same: the check of the item says so.</summary>
internal static class JsonMetadata
{
    /// <param name="reader">At the value; afterwards at its last token.</param>
    public static MetadataValue Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => default,
        JsonTokenType.Number when reader.TryGetInt64(out var integer) => integer,
        _ => Other(ref reader),
    };

    private static MetadataValue Other(ref Utf8JsonReader reader)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return MetadataValue.From(value.RootElement, JsonElementContract.Default.JsonElement);
    }
}
