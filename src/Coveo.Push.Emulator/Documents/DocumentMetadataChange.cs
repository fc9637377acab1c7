using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Documents;

/// <summary>Changes the metadata of an item that is there. Keys keep their place, so that what was changed is easy to see.</summary>
internal static class DocumentMetadataChange
{
    /// <exception cref="PartialUpdateException">The field cannot be changed like this.</exception>
    public static DocumentMetadata Apply(string metadataJson, PartialUpdate update)
    {
        using var stored = JsonDocument.Parse(metadataJson);
        using var metadata = new DocumentMetadataBuilder(allowsObjects: true);
        var isNew = true;
        foreach (var property in stored.RootElement.EnumerateObject())
        {
            if (string.Equals(property.Name, update.Field, StringComparison.OrdinalIgnoreCase))
            {
                isNew = false;
                Add(metadata, property.Name, FieldChange.Apply(property.Value, update));
            }
            else
            {
                metadata.Add(property.Name, property.Value);
            }
        }

        if (isNew)
        {
            Add(metadata, update.Field, FieldChange.Apply(current: null, update));
        }

        return metadata.Build();
    }

    /// <summary>Adds and overwrites keys; each value as a whole.</summary>
    public static DocumentMetadata Merge(string metadataJson, string givenJson)
    {
        using var stored = JsonDocument.Parse(metadataJson);
        using var given = JsonDocument.Parse(givenJson);
        using var metadata = new DocumentMetadataBuilder(allowsObjects: true);
        foreach (var property in stored.RootElement.EnumerateObject())
        {
            metadata.Add(property.Name, JsonKeys.Find(given.RootElement, property.Name) ?? property.Value);
        }

        foreach (var property in given.RootElement.EnumerateObject())
        {
            if (JsonKeys.Find(stored.RootElement, property.Name) is null)
            {
                metadata.Add(property.Name, property.Value);
            }
        }

        return metadata.Build();
    }

    private static void Add(DocumentMetadataBuilder metadata, string key, JsonElement? value)
    {
        if (value is { } added && metadata.Add(key, added) is { } problem)
        {
            throw new PartialUpdateException(problem);
        }
    }
}
