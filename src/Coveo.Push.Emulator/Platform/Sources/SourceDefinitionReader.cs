using System.Text.Json;
using Coveo.Push.Emulator.Sources;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>Reads and checks the model a source is created from; properties the emulator does not know are ignored.</summary>
internal static class SourceDefinitionReader
{
    private const int LongestName = 254;

    public static SourceDefinition Read(ReadOnlyMemory<byte> json) => ModelProperties.Read(json, JsonValueKind.Object, Read);

    private static SourceDefinition Read(JsonElement model)
    {
        var name = ModelProperties.RequiredText(model, "name");
        var type = ModelProperties.RequiredText(model, "sourceType");
        var visibility = ModelProperties.RequiredText(model, "sourceVisibility");
        var pushEnabled = ModelProperties.Flag(model, "pushEnabled");
        var streamEnabled = ModelProperties.Flag(model, "streamEnabled");
        ModelProperties.Require(name.Length <= LongestName, "name", "it must be shorter than 255 characters");
        ModelProperties.Require(
            type is SourceTypes.Push or SourceTypes.Catalog, "sourceType", "the emulator has sources of type PUSH and CATALOG");
        ModelProperties.Require(
            visibility is SourceVisibility.Private or SourceVisibility.Secured or SourceVisibility.Shared,
            "sourceVisibility",
            "it must be PRIVATE, SECURED or SHARED");
        ModelProperties.Require(type is not SourceTypes.Push || pushEnabled, "pushEnabled", "it must be true for a source of type PUSH");
        return new SourceDefinition(name, type, visibility, pushEnabled, streamEnabled);
    }
}
