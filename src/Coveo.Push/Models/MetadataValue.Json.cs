using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Coveo.Push.Serialization;

namespace Coveo.Push;

public readonly partial struct MetadataValue
{
    /// <summary>
    /// A value of any type, as its serializer writes it. What it writes as a text, truth value, number or list of those becomes a value of
    /// that kind; an object, or a list of objects or lists, is kept as <see cref="MetadataValueKind.Json"/>, for stream sources only
    /// (docs.coveo.com/en/162).
    /// </summary>
    /// <returns>The value.</returns>
    /// <remarks>
    /// It is serialized at once: what happens to <paramref name="value"/> afterwards changes nothing. Dates are texts in the form that the
    /// serializer gives them; a single <see cref="DateTimeOffset"/> is better assigned as it is.
    /// </remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; what is written as <c>null</c> is no value.</param>
    /// <param name="typeInfo">How it is written, from a source-generated <c>JsonSerializerContext</c>: nothing is looked up by reflection.</param>
    /// <exception cref="ArgumentException">The value holds a number that JSON cannot say.</exception>
    /// <exception cref="JsonException">The value cannot be written, for instance because it holds itself.</exception>
    public static MetadataValue From<T>(T value, JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        using var buffer = new MemoryStream();

        // Validating, because a converter of the caller's may write anything, and what is kept is sent as it is.
        using (var json = new Utf8JsonWriter(buffer, PushJson.WriterOptions with { SkipValidation = false }))
        {
            JsonSerializer.Serialize(json, value, typeInfo);
        }

        var written = buffer.ToArray();
        var reader = new Utf8JsonReader(written);
        reader.Read();
        return OfToken(ref reader) ?? (reader.TokenType == JsonTokenType.StartArray ? OfArray(ref reader) : null) ?? new(MetadataValueKind.Json, (long)Contents.Objects, written);
    }

    /// <summary>The value of one token, or <see langword="null"/> for the beginning of an object or a list.</summary>
    private static MetadataValue? OfToken(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => default(MetadataValue),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => OfNumber(ref reader),
        _ => default(MetadataValue?),
    };

    /// <summary>The list that the reader is at, or <see langword="null"/> for one that holds objects or lists.</summary>
    private static MetadataValue? OfArray(ref Utf8JsonReader reader)
    {
        var items = new List<MetadataValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (OfToken(ref reader) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return ListOf(items.ToArray());
    }

    private static MetadataValue OfNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var integer))
        {
            return integer;
        }

        var digits = reader.ValueSpan.ToArray();
        if (reader.TryGetDecimal(out var exact) && exact.ToString(CultureInfo.InvariantCulture) == Encoding.UTF8.GetString(digits))
        {
            return exact;
        }

        // With an exponent it was written from a double, which reads back as the same; without one it may say more than a double can hold.
        var isFloating = Array.Exists(digits, digit => digit is (byte)'e' or (byte)'E');
        return isFloating && reader.TryGetDouble(out var number) && !double.IsInfinity(number)
            ? number
            : new MetadataValue(MetadataValueKind.Json, (long)Contents.Plain, digits);
    }
}
