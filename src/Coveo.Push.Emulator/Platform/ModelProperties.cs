using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform;

/// <summary>Reads the properties of a Platform model, whatever the case of their names.</summary>
internal static class ModelProperties
{
    /// <exception cref="ApiErrorException">400 <c>INVALID_JSON</c>: not JSON, or not of this kind, or two keys are the same.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> json, JsonValueKind kind, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var model = document.RootElement;
            return model.ValueKind == kind && JsonKeys.FindDuplicate(model) is null ? read(model) : throw ApiErrors.InvalidJson();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw ApiErrors.InvalidJson();
        }
    }

    /// <summary>The value of a property that is there and not null.</summary>
    public static JsonElement? Value(JsonElement model, string key) =>
        JsonKeys.Find(model, key) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    public static string RequiredText(JsonElement model, string key) => Text(model, key) ?? throw ApiErrors.MissingParameter(key);

    public static string? Text(JsonElement model, string key)
    {
        if (Value(model, key) is not { } value)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
        Require(!string.IsNullOrWhiteSpace(text), key, "it must be a text that is not blank");
        return text;
    }

    public static bool Flag(JsonElement model, string key) => Value(model, key)?.ValueKind switch
    {
        null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw ApiErrors.InvalidParameter(key, "it must be true or false"),
    };

    /// <summary>The elements of an array that may be left out.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement model, string key)
    {
        if (Value(model, key) is not { } value)
        {
            return [];
        }

        Require(value.ValueKind == JsonValueKind.Array, key, "it must be an array");
        return value.EnumerateArray();
    }

    public static List<string> Texts(JsonElement model, string key) => Elements(model, key)
        .Select(element => element.ValueKind == JsonValueKind.String
            ? element.GetString()!
            : throw ApiErrors.InvalidParameter(key, "it must be an array of texts"))
        .ToList();

    public static void Require(bool condition, string name, string rule)
    {
        if (!condition)
        {
            throw ApiErrors.InvalidParameter(name, rule);
        }
    }
}
