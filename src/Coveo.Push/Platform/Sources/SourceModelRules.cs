using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>Which properties of the source model cannot be given by name, and why.</summary>
internal static class SourceModelRules
{
    private const int NameLimit = 255;

    private static readonly Dictionary<string, string> OfDefinition = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "it is the definition's name",
        ["sourceType"] = "SourceDefinition.Push and SourceDefinition.Catalog say it",
        ["sourceVisibility"] = "it is the definition's visibility",
        ["pushEnabled"] = "SourceDefinition.Push and SourceDefinition.Catalog say it",
        ["streamEnabled"] = "SourceDefinition.Push and SourceDefinition.Catalog say it",
    };

    private static readonly Dictionary<string, string> OfUpdate = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "the service gives it once and for all",
        ["resourceId"] = "the service gives it once and for all",
        ["name"] = "a source keeps its name; create another source",
        ["sourceType"] = "a source keeps its type; create another source",
        ["owner"] = "the service fills it",
        ["createdDate"] = "the service fills it",
        ["lastModifiedDate"] = "the service fills it",
        ["lastModifier"] = "the service fills it",
        ["information"] = "the service fills it",
        ["sourceVisibility"] = $"set {nameof(SourceUpdate)}.{nameof(SourceUpdate.Visibility)}",
        ["customParameters"] = $"set {nameof(SourceUpdate)}.{nameof(SourceUpdate.CustomParameters)}",
        ["groupsThatCanEdit"] = $"set {nameof(SourceUpdate)}.{nameof(SourceUpdate.GroupsThatCanEdit)}",
        ["apiKeysThatCanEdit"] = $"set {nameof(SourceUpdate)}.{nameof(SourceUpdate.ApiKeysThatCanEdit)}",
        ["permissions"] = $"call {nameof(ISourcesClient.SetContentSecurityAsync)}",
    };

    public static void CheckName(string name, string parameter)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length >= NameLimit)
        {
            throw new ArgumentException($"The name of the source has {name.Length} characters ('{MessageText.Show(name)}'). Give it 1 to {NameLimit - 1}, not only spaces.", parameter);
        }

        if (!Identifier.IsWellFormed(name))
        {
            throw new ArgumentException($"The name of the source holds half of a surrogate pair ('{MessageText.Show(name)}'), which cannot be sent. Take it out.", parameter);
        }
    }

    public static void Check(SourceDefinition definition)
    {
        CheckName(definition.Name, nameof(definition));
        CheckProperties(definition.Properties, OfDefinition, nameof(definition));
    }

    public static void Check(SourceUpdate update)
    {
        CheckProperties(update.Properties, OfUpdate, nameof(update));
        CheckEditors(update.GroupsThatCanEdit, "A", "group", nameof(update));
        CheckEditors(update.ApiKeysThatCanEdit, "An", "API key", nameof(update));
        if (update.CustomParameters.Keys.FirstOrDefault(string.IsNullOrWhiteSpace) is not null)
        {
            throw new ArgumentException("A custom parameter has a blank name. Give its name, or leave it out.", nameof(update));
        }

        _ = update.Visibility?.WireName();
        if (update is { Visibility: null, GroupsThatCanEdit: null, ApiKeysThatCanEdit: null, Rebuild: false, UpdateSecurityProviders: false } && update.Properties.Count + update.CustomParameters.Count == 0)
        {
            throw new ArgumentException("The update changes nothing. Set what the source shall have.", nameof(update));
        }
    }

    private static void CheckProperties(IReadOnlyDictionary<string, JsonElement> properties, Dictionary<string, string> known, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in properties)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new ArgumentException("A property of the source has a blank name. Give the name that it has in the service's source model, or leave it out.", parameter);
            }

            if (known.TryGetValue(name, out var instead))
            {
                throw new ArgumentException($"The property '{name}' of the source cannot be given by its name: {instead}.", parameter);
            }

            if (value.ValueKind == JsonValueKind.Undefined)
            {
                throw new ArgumentException($"The property '{MessageText.Show(name)}' of the source has no value. Give it one, such as JSON null, or leave it out.", parameter);
            }

            if (!seen.Add(name))
            {
                throw new ArgumentException($"The property '{MessageText.Show(name)}' of the source is given twice, in different case. Give it once.", parameter);
            }
        }
    }

    private static void CheckEditors(IReadOnlyList<SourceEditor>? editors, string article, string what, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var editor in editors ?? [])
        {
            if (string.IsNullOrWhiteSpace(editor?.Id))
            {
                throw new ArgumentException($"{article} {what} that may edit the source has no ID. Give its ID, or leave it out.", parameter);
            }

            if (!seen.Add(editor!.Id))
            {
                throw new ArgumentException($"The {what} '{MessageText.Show(editor.Id)}' may edit the source twice. Name it once.", parameter);
            }
        }
    }
}
