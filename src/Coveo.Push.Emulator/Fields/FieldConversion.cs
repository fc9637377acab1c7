using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Coveo.Push.Emulator.Fields;

/// <summary>Turns the JSON of a metadata value into a value of a field, where that is possible.</summary>
internal static class FieldConversion
{
    private const double LargestExactInteger = 1L << 53;

    /// <summary>Writes the field, or nothing.</summary>
    /// <returns>Whether the value can become one of the field's type.</returns>
    public static bool TryWrite(Utf8JsonWriter json, Field field, ReadOnlySpan<byte> value)
    {
        if (field.IsDictionary)
        {
            return FieldDictionaryConversion.TryWrite(json, field, value);
        }

        switch (field.Type)
        {
            case FieldType.Text:
                return FieldTextConversion.TryWrite(json, field, value);
            case FieldType.Long:
                return ReadInteger(value) is { } number and >= int.MinValue and <= int.MaxValue && Write(json, field, number);
            case FieldType.Long64:
                return ReadInteger(value) is { } large && Write(json, field, large);
            case FieldType.Date:
                return TextOf(value) is { } text && FieldDate.Read(text) is { } date && Write(json, field, date);
            case FieldType.Double:
                return TryWriteDecimal(json, field, value);
            default:
                return TryWriteVector(json, field, value);
        }
    }

    /// <summary>The text in a JSON string; <see langword="null"/> of any other value.</summary>
    public static string? TextOf(ReadOnlySpan<byte> value)
    {
        if (value[0] != '"')
        {
            return null;
        }

        var reader = new Utf8JsonReader(value);
        reader.Read();
        return reader.GetString();
    }

    private static bool Write(Utf8JsonWriter json, Field field, long number)
    {
        json.WriteNumber(field.EncodedName, number);
        return true;
    }

    public static long? ReadInteger(ReadOnlySpan<byte> value)
    {
        if (TextOf(value) is { } text)
        {
            return long.TryParse(text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        }

        if (Utf8Parser.TryParse(value, out long number, out var length) && length == value.Length)
        {
            return number;
        }

        // 5.0 and 5e3 are integers, too.
        return ReadDecimal(value) is { } large && Math.Abs(large) <= LargestExactInteger && Math.Floor(large) == large ? (long)large : null;
    }

    public static double? ReadDecimal(ReadOnlySpan<byte> value)
    {
        var isNumber = TextOf(value) is { } text
            ? double.TryParse(text.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        return isNumber && double.IsFinite(number) ? number : null;
    }

    private static bool TryWriteDecimal(Utf8JsonWriter json, Field field, ReadOnlySpan<byte> value)
    {
        if (ReadDecimal(value) is not { } number)
        {
            return false;
        }

        json.WriteNumber(field.EncodedName, number);
        return true;
    }

    private static bool TryWriteVector(Utf8JsonWriter json, Field field, ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number)
            {
                return false;
            }
        }

        json.WritePropertyName(field.EncodedName);
        json.WriteRawValue(value, skipInputValidation: true);
        return true;
    }
}
