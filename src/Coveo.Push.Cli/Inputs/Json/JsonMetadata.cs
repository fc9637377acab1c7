using System.Runtime.InteropServices;
using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>Makes metadata of JSON. What the service does not take, such as objects in lists, is made all the same: the check of the item says so.</summary>
internal static class JsonMetadata
{
    // Fewer digits than this are exact as a decimal, and are written again as they were.
    private const int ExactDigits = 28;

    // Lists of many items in turn; each is copied to its own length.
    [ThreadStatic]
    private static List<MetadataValue>? _values;

    /// <param name="reader">At the value; afterwards at its last token.</param>
    public static MetadataValue Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.StartObject => Other(ref reader),
        _ => Scalar(ref reader),
    };

    private static MetadataValue Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => default,
        _ when reader.TryGetInt64(out var integer) => integer,
        _ when IsExact(reader.ValueSpan) && reader.TryGetDecimal(out var number) => number,
        _ => Other(ref reader),
    };

    private static bool IsExact(ReadOnlySpan<byte> digits) => digits.Length < ExactDigits && !digits.ContainsAny((byte)'e', (byte)'E') && !digits.StartsWith("-0"u8);

    private static MetadataValue List(ref Utf8JsonReader reader)
    {
        var start = reader;
        var values = (_values ??= []);
        values.Clear();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                reader = start;
                return Other(ref reader);
            }

            values.Add(Scalar(ref reader));
        }

        return MetadataValue.List(CollectionsMarshal.AsSpan(values));
    }

    private static MetadataValue Other(ref Utf8JsonReader reader)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return MetadataValue.From(value.RootElement, JsonElementContract.Default.JsonElement);
    }
}
