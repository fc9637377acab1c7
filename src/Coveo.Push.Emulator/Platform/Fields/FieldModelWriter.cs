using System.Text.Json;
using Coveo.Push.Emulator.Fields;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>Writes a field as the Platform does.</summary>
internal static class FieldModelWriter
{
    public static void Write(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type);
        WriteText(json, "description", field.Description);
        WriteText(json, "label", field.Label);
        WriteText(json, "dateFormat", field.DateFormat);
        json.WriteString("multiValueFacetTokenizers", field.Separator);
        foreach (var (name, trait) in FieldTraitNames.All)
        {
            json.WriteBoolean(name, field.Has(trait));
        }

        json.WriteBoolean("system", field.IsSystem);
        WriteProjects(json, field.ProjectIds);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteProjects(Utf8JsonWriter json, IReadOnlyList<string>? projectIds)
    {
        if (projectIds is null)
        {
            json.WriteNull("projectIds");
            return;
        }

        json.WriteStartArray("projectIds");
        foreach (var id in projectIds)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }
}
