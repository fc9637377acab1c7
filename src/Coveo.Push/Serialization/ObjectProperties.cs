using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>Decides for each property of a caller's object whether it becomes metadata, and collects what is wrong.</summary>
internal sealed class ObjectProperties(string documentId, bool allowsObjects)
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private List<DocumentFinding>? _findings;

    public IReadOnlyList<DocumentFinding> Findings => _findings ?? (IReadOnlyList<DocumentFinding>)[];

    /// <summary>Looks at a property; the reader stands at its value.</summary>
    public bool IsMetadata(string name, ref Utf8JsonReader value)
    {
        if (value.TokenType == JsonTokenType.Null || IsOwnId(name, ref value))
        {
            return false;
        }

        if (DocumentKeys.IsReserved(name))
        {
            Add(name, $"The property '{MessageText.Show(name)}' has a name that is reserved for the item itself. Rename it with [JsonPropertyName], leave it out with [JsonIgnore], or push a PushDocument, which has a property for it.");
        }
        else if (!_names.Add(name))
        {
            Add(name, $"The property '{MessageText.Show(name)}' is there twice, perhaps in another case; the service takes each key once. Rename one with [JsonPropertyName].");
        }
        else if (!allowsObjects && IsNested(value))
        {
            Add(name, $"The property '{MessageText.Show(name)}' holds an object, or a list of objects or lists; a Push source takes texts, numbers, truth values, dates and lists of those. Flatten it, or leave it out with [JsonIgnore].");
        }

        return true;
    }

    private static bool IsNested(Utf8JsonReader value)
    {
        if (value.TokenType != JsonTokenType.StartArray)
        {
            return value.TokenType == JsonTokenType.StartObject;
        }

        while (value.Read() && value.TokenType != JsonTokenType.EndArray)
        {
            if (value.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The ID is written already; a property that says the same is no contradiction.</summary>
    private bool IsOwnId(string name, ref Utf8JsonReader value) =>
        string.Equals(name, DocumentKeys.DocumentId, StringComparison.OrdinalIgnoreCase) && value.TokenType == JsonTokenType.String && value.ValueTextEquals(documentId);

    private void Add(string name, string problem) =>
        (_findings ??= []).Add(new DocumentFinding { DocumentId = documentId, Property = $"Metadata[\"{MessageText.Show(name)}\"]", Problem = problem, Page = "docs.coveo.com/en/162" });
}
