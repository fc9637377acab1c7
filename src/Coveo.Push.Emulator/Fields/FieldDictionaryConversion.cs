using System.Text.Json;

namespace Coveo.Push.Emulator.Fields;

/// <summary>Turns an object into a value of a field of keys and values, each of which must be of the field's type.</summary>
internal static class FieldDictionaryConversion
{
    /// <summary>Writes the field, or nothing.</summary>
    public static bool TryWrite(Utf8JsonWriter json, Field field, ReadOnlySpan<byte> value)
    {
        if (value[0] != '{')
        {
            return false;
        }

        if (field.Type is FieldType.Text or FieldType.Vector)
        {
            json.WritePropertyName(field.EncodedName);
            json.WriteRawValue(value, skipInputValidation: true);
            return true;
        }

        return Read(field, value) is { } members && Write(json, field, members);
    }

    // All of them before any is written: what is written cannot be taken back.
    private static List<(string Key, long? Whole, double Number)>? Read(Field field, ReadOnlySpan<byte> value)
    {
        var members = new List<(string Key, long? Whole, double Number)>();
        var reader = new Utf8JsonReader(value);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var member = value[start..(int)reader.BytesConsumed];
            if (field.Type is FieldType.Double)
            {
                if (FieldConversion.ReadDecimal(member) is not { } number)
                {
                    return null;
                }

                members.Add((key, null, number));
            }
            else if (WholeOf(field.Type, member) is { } whole)
            {
                members.Add((key, whole, 0));
            }
            else
            {
                return null;
            }
        }

        return members;
    }

    private static long? WholeOf(string type, ReadOnlySpan<byte> value) => type switch
    {
        FieldType.Date => FieldConversion.TextOf(value) is { } text ? FieldDate.Read(text) : null,
        FieldType.Long => FieldConversion.ReadInteger(value) is { } number and >= int.MinValue and <= int.MaxValue ? number : null,
        _ => FieldConversion.ReadInteger(value),
    };

    private static bool Write(Utf8JsonWriter json, Field field, List<(string Key, long? Whole, double Number)> members)
    {
        json.WriteStartObject(field.EncodedName);
        foreach (var (key, whole, number) in members)
        {
            if (whole is { } exact)
            {
                json.WriteNumber(key, exact);
            }
            else
            {
                json.WriteNumber(key, number);
            }
        }

        json.WriteEndObject();
        return true;
    }
}
