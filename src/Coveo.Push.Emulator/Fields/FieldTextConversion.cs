using System.Text;
using System.Text.Json;

namespace Coveo.Push.Emulator.Fields;

/// <summary>Turns a metadata value into the text, the texts or the dictionary that a STRING field holds.</summary>
internal static class FieldTextConversion
{
    public static bool TryWrite(Utf8JsonWriter json, Field field, ReadOnlySpan<byte> value)
    {
        if (!field.HasManyValues && value[0] == '"')
        {
            // As it is: most values are texts for fields of texts.
            return WriteRaw(json, field, value);
        }

        if (Texts(value) is not { } texts)
        {
            return false;
        }

        if (field.HasManyValues)
        {
            json.WriteStartArray(field.EncodedName);
            var separated = value[0] == '"' ? Separate(texts[0], field.Separator) : texts;
            foreach (var text in separated)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteString(field.EncodedName, string.Join(field.Separator, texts));
        }

        return true;
    }

    /// <summary>A value as texts: each element of an array, or the value alone; <see langword="null"/> where an object is among them.</summary>
    public static IReadOnlyList<string>? Texts(ReadOnlySpan<byte> value)
    {
        var texts = new List<string>();
        var reader = new Utf8JsonReader(value);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.EndArray or JsonTokenType.Null:
                    break;
                case JsonTokenType.String:
                    texts.Add(reader.GetString()!);
                    break;
                case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                    texts.Add(Encoding.UTF8.GetString(reader.ValueSpan));
                    break;
                default:
                    return null;
            }
        }

        return texts;
    }

    private static string[] Separate(string text, string separator) =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool WriteRaw(Utf8JsonWriter json, Field field, ReadOnlySpan<byte> value)
    {
        json.WritePropertyName(field.EncodedName);
        json.WriteRawValue(value, skipInputValidation: true);
        return true;
    }
}
