using System.Text.Json;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>Reads and checks the model of a field; properties the emulator does not know are ignored.</summary>
internal static class FieldDefinitionReader
{
    private const string SeparatorKey = "multiValueFacetTokenizers";

    private static readonly (string Name, FieldTraits Trait)[] OfTextsOnly =
    [
        ("multiValueFacet", FieldTraits.MultiValueFacet), ("hierarchicalFacet", FieldTraits.HierarchicalFacet), ("mergeWithLexicon", FieldTraits.MergeWithLexicon),
    ];

    /// <param name="model">The JSON object.</param>
    /// <param name="nameInPath">The name where the path has it, and the model need not.</param>
    public static Field Read(JsonElement model, string? nameInPath = null)
    {
        if (model.ValueKind != JsonValueKind.Object)
        {
            throw ApiErrors.InvalidJson("A field is an object.");
        }

        var name = nameInPath is null ? ModelProperties.RequiredText(model, "name") : ModelProperties.Text(model, "name") ?? nameInPath;
        ModelProperties.Require(nameInPath is null || string.Equals(name, nameInPath, StringComparison.Ordinal), "name", "it is not the one in the path");
        ModelProperties.Require(FieldName.IsValid(name), "name", $"'{name}' cannot be the name of a field: {FieldName.Rule}");
        ModelProperties.Require(!FieldName.IsReserved(name), "name", $"'{name}' is a key of items and never metadata");
        var type = ModelProperties.RequiredText(model, "type");
        ModelProperties.Require(FieldType.All.Contains(type, StringComparer.Ordinal), "type", $"'{type}' is none of {string.Join(", ", FieldType.All)}");
        var field = new Field(name, type)
        {
            Description = AnyText(model, "description"),
            Label = AnyText(model, "label"),
            DateFormat = AnyText(model, "dateFormat"),
            Separator = AnyText(model, SeparatorKey) ?? Field.DefaultSeparator,
            Traits = Traits(model),
            ProjectIds = ModelProperties.Value(model, "projectIds") is null ? null : ModelProperties.Texts(model, "projectIds"),
        };
        Check(field);
        return field;
    }

    private static void Check(Field field)
    {
        ModelProperties.Require(field.Separator.Length > 0, SeparatorKey, "it must not be empty");
        foreach (var (name, trait) in OfTextsOnly)
        {
            ModelProperties.Require(
                !field.Has(trait) || string.Equals(field.Type, FieldType.Text, StringComparison.Ordinal), name, $"'{field.Name}' is a {field.Type}; only a STRING can have it");
        }

        ModelProperties.Require(!field.HasManyValues || !field.Has(FieldTraits.Sort), "sort", $"'{field.Name}' can have many values, and so has no order");
    }

    private static FieldTraits Traits(JsonElement model)
    {
        var traits = FieldTraits.None;
        foreach (var (name, trait) in FieldTraitNames.All)
        {
            var isOn = ModelProperties.Value(model, name) is null ? (trait & FieldTraits.Default) != FieldTraits.None : ModelProperties.Flag(model, name);
            traits |= isOn ? trait : FieldTraits.None;
        }

        return traits;
    }

    /// <summary>A text that may also be empty.</summary>
    private static string? AnyText(JsonElement model, string key)
    {
        var value = ModelProperties.Value(model, key);
        ModelProperties.Require(value is null or { ValueKind: JsonValueKind.String }, key, "it must be a text");
        return value?.GetString();
    }
}
