using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Reads properties of the source model, whatever the case of their names. One in an odd form is as good as left out: it must not make the whole source unreadable.</summary>
internal static class SourceModelValue
{
    /// <summary>The model of an answer, or <see langword="null"/> where it is no JSON object.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Find(JsonElement? owner, string name)
    {
        if (owner is not { ValueKind: JsonValueKind.Object } model)
        {
            return null;
        }

        try
        {
            if (model.TryGetProperty(name, out var value))
            {
                return value;
            }
        }
        catch (InvalidOperationException)
        {
            // Another name is half of a surrogate pair. One by one they can be told apart.
        }

        foreach (var property in model.EnumerateObject())
        {
            if (string.Equals(AnswerValue.Name(property), name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    public static string? Text(JsonElement? owner, string name) => Text(Find(owner, name));

    public static bool? Flag(JsonElement? owner, string name) => Find(owner, name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static DateTimeOffset? Date(JsonElement? owner, string name) => AnswerValue.Date(Find(owner, name));

    public static long? Count(JsonElement? owner, string name) => AnswerValue.Count(Find(owner, name));

    public static IReadOnlyList<string> Texts(JsonElement? owner, string name) => [.. Elements(owner, name).Select(element => Text(element)).OfType<string>()];

    public static IEnumerable<JsonElement> Elements(JsonElement? owner, string name) =>
        Find(owner, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? AnswerValue.Text(text) : null;
}
