using System.Text.Json;
using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Platform.SecurityProviders;

/// <summary>Reads and checks the model a provider is created from; properties the emulator does not know are ignored.</summary>
internal static class ProviderDefinitionReader
{
    private const string CascadesKey = "cascadingSecurityProviders";
    private const string ReferencesKey = "referencedBy";

    public static ProviderDefinition Read(ReadOnlyMemory<byte> json) => ModelProperties.Read(json, JsonValueKind.Object, Read);

    private static ProviderDefinition Read(JsonElement model)
    {
        var type = ModelProperties.RequiredText(model, "type");
        ModelProperties.Require(ProviderTypes.IsKnown(type), "type", "it is not one of the documented types, such as EXPANDED");
        return new ProviderDefinition(
            ModelProperties.Text(model, "id"),
            ModelProperties.Text(model, "name"),
            ModelProperties.Text(model, "displayName"),
            type,
            ModelProperties.Flag(model, "caseSensitive"),
            ModelProperties.Flag(model, "nodeRequired"),
            ModelProperties.Elements(model, ReferencesKey).Select(Reference).Distinct().ToList(),
            Cascades(model));
    }

    private static ProviderReference Reference(JsonElement element)
    {
        ModelProperties.Require(element.ValueKind == JsonValueKind.Object, ReferencesKey, "its elements must be objects");
        var type = ModelProperties.Text(element, "type") ?? ProviderReference.Source;
        ModelProperties.Require(
            type is ProviderReference.Source or ProviderReference.SecurityProvider, ReferencesKey, "'type' must be SOURCE or SECURITY_PROVIDER");
        return new ProviderReference(type, ModelProperties.RequiredText(element, "id"));
    }

    private static List<ProviderCascade> Cascades(JsonElement model)
    {
        if (ModelProperties.Value(model, CascadesKey) is not { } cascades)
        {
            return [];
        }

        ModelProperties.Require(cascades.ValueKind == JsonValueKind.Object, CascadesKey, "it must be an object");
        return cascades.EnumerateObject().Select(Cascade).ToList();
    }

    private static ProviderCascade Cascade(JsonProperty entry)
    {
        ModelProperties.Require(entry.Value.ValueKind == JsonValueKind.Object, CascadesKey, "its values must be objects");
        var name = ModelProperties.Text(entry.Value, "name");
        var id = ModelProperties.Text(entry.Value, "id") ?? name;
        ModelProperties.Require(id is not null, CascadesKey, "its values must have an 'id'");
        return new ProviderCascade(entry.Name, id!, name, ModelProperties.Text(entry.Value, "type"));
    }
}
