using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Writes the model of a source: a new one, or one that is there with what shall change.</summary>
internal static class SourceModelWriter
{
    public static ReadOnlyMemory<byte> Write(SourceDefinition definition) => PushJson.Write(definition, static (json, value) =>
    {
        json.WriteStartObject();
        json.WriteString("sourceType", value.SourceType);
        json.WriteString("name", value.Name);
        json.WriteString("sourceVisibility", value.Visibility.WireName());
        WriteIfSet(json, "pushEnabled", value.IsPushEnabled);
        WriteIfSet(json, "streamEnabled", value.IsStreamEnabled);
        foreach (var (name, property) in value.Properties)
        {
            WriteRaw(json, name, property);
        }

        json.WriteEndObject();
    });

    /// <summary>The model as it is, with other values for what shall change. Everything else keeps its very bytes, known or not.</summary>
    public static ReadOnlyMemory<byte> Write(JsonElement model, SourceUpdate update) => PushJson.Write((model, ChangesOf(model, update)), static (json, value) =>
    {
        var (model, changes) = value;
        json.WriteStartObject();
        foreach (var property in model.EnumerateObject())
        {
            json.WritePropertyName(property.Name);
            if (changes.TryGetValue(property.Name, out var write))
            {
                write(json);
                changes.Remove(property.Name);
            }
            else
            {
                json.WriteRawValue(property.Value.GetRawText(), skipInputValidation: true);
            }
        }

        foreach (var (name, write) in changes)
        {
            json.WritePropertyName(name);
            write(json);
        }

        json.WriteEndObject();
    });

    private static Dictionary<string, Action<Utf8JsonWriter>> ChangesOf(JsonElement model, SourceUpdate update)
    {
        var changes = new Dictionary<string, Action<Utf8JsonWriter>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in update.Properties)
        {
            changes.Add(name, json => json.WriteRawValue(value.GetRawText(), skipInputValidation: true));
        }

        if (update.Visibility is { } visibility)
        {
            changes.Add("sourceVisibility", json => json.WriteStringValue(visibility.WireName()));
        }

        if (update.GroupsThatCanEdit is { } groups)
        {
            changes.Add("groupsThatCanEdit", json => WriteEditors(json, groups, model, "groupsThatCanEdit"));
        }

        if (update.ApiKeysThatCanEdit is { } keys)
        {
            changes.Add("apiKeysThatCanEdit", json => WriteEditors(json, keys, model, "apiKeysThatCanEdit"));
        }

        if (update.CustomParameters.Count > 0)
        {
            changes.Add("customParameters", json => WriteParameters(json, SourceModelValue.Find(model, "customParameters"), update.CustomParameters));
        }

        return changes;
    }

    /// <summary>Those that are there already stay as they are, also with what this library does not know of them.</summary>
    private static void WriteEditors(Utf8JsonWriter json, IReadOnlyList<SourceEditor> editors, JsonElement model, string name)
    {
        json.WriteStartArray();
        foreach (var editor in editors)
        {
            var former = SourceModelValue.Elements(model, name).FirstOrDefault(element => SourceModelValue.Text(element, "id") == editor.Id);
            if (former.ValueKind == JsonValueKind.Object)
            {
                json.WriteRawValue(former.GetRawText(), skipInputValidation: true);
                continue;
            }

            json.WriteStartObject();
            json.WriteString("id", editor.Id);
            if (editor.DisplayName is not null)
            {
                json.WriteString("displayName", editor.DisplayName);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParameters(Utf8JsonWriter json, JsonElement? former, IReadOnlyDictionary<string, string?> changes)
    {
        json.WriteStartObject();
        if (former is { ValueKind: JsonValueKind.Object } parameters)
        {
            foreach (var parameter in parameters.EnumerateObject().Where(parameter => !changes.ContainsKey(parameter.Name)))
            {
                WriteRaw(json, parameter.Name, parameter.Value);
            }
        }

        foreach (var (name, value) in changes)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteRaw(Utf8JsonWriter json, string name, JsonElement value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.GetRawText(), skipInputValidation: true);
    }

    private static void WriteIfSet(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }
}
