using System.Text.Json;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform;

/// <summary>Reads and checks the model a source is created from; properties the emulator does not know are ignored.</summary>
internal static class SourceDefinitionReader
{
    private const int LongestName = 254;

    public static SourceDefinition Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw ApiErrors.InvalidJson();
        }
    }

    private static SourceDefinition Read(JsonElement model)
    {
        if (model.ValueKind != JsonValueKind.Object || JsonKeys.FindDuplicate(model) is not null)
        {
            throw ApiErrors.InvalidJson();
        }

        var name = Text(model, "name");
        var type = Text(model, "sourceType");
        var visibility = Text(model, "sourceVisibility");
        var pushEnabled = Flag(model, "pushEnabled");
        var streamEnabled = Flag(model, "streamEnabled");
        Require(name.Length <= LongestName, "name", "it must be shorter than 255 characters");
        Require(type is SourceTypes.Push or SourceTypes.Catalog, "sourceType", "the emulator has sources of type PUSH and CATALOG");
        Require(
            visibility is SourceVisibility.Private or SourceVisibility.Secured or SourceVisibility.Shared,
            "sourceVisibility",
            "it must be PRIVATE, SECURED or SHARED");
        Require(type is not SourceTypes.Push || pushEnabled, "pushEnabled", "it must be true for a source of type PUSH");
        return new SourceDefinition(name, type, visibility, pushEnabled, streamEnabled);
    }

    private static string Text(JsonElement model, string key)
    {
        var value = JsonKeys.Find(model, key);
        if (value is null or { ValueKind: JsonValueKind.Null })
        {
            throw ApiErrors.MissingParameter(key);
        }

        var text = value is { ValueKind: JsonValueKind.String } ? value.Value.GetString()! : string.Empty;
        Require(!string.IsNullOrWhiteSpace(text), key, "it must be a text that is not blank");
        return text;
    }

    private static bool Flag(JsonElement model, string key) => JsonKeys.Find(model, key)?.ValueKind switch
    {
        null or JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw ApiErrors.InvalidParameter(key, "it must be true or false"),
    };

    private static void Require(bool condition, string name, string rule)
    {
        if (!condition)
        {
            throw ApiErrors.InvalidParameter(name, rule);
        }
    }
}
