using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>Reads texts, and says what is there instead.</summary>
internal static class JsonText
{
    /// <summary>The text; <see langword="null"/> for null.</summary>
    /// <param name="reader">At the value.</param>
    /// <param name="key">Its key.</param>
    /// <exception cref="JsonItemException">It is something else.</exception>
    public static string? Of(ref Utf8JsonReader reader, string key) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw new JsonItemException($"'{key}' is a text, but this is {KindOf(reader.TokenType)}.", reader.TokenStartIndex),
    };

    /// <summary>What a value is, for people.</summary>
    /// <param name="type">Its first token.</param>
    public static string KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };
}
