namespace Coveo.Push;

/// <summary>Finds what is wrong with the metadata of an item: keys that are none, and values that the service does not take.</summary>
internal static class MetadataFindings
{
    private const string Page = "docs.coveo.com/en/162";

    public static void Of(PushDocument document, bool allowsObjects, ref List<DocumentFinding>? findings)
    {
        foreach (ref readonly var entry in document.Metadata.Entries)
        {
            if (!IsOrdinary(entry.Key))
            {
                OfKey(document, entry.Key, ref findings);
            }

            if (!entry.Value.IsPlain)
            {
                OfValue(document, entry.Key, entry.Value, allowsObjects, ref findings);
            }
        }
    }

    /// <summary>Nearly every key is of printable ASCII and not reserved, which takes one look to see.</summary>
    private static bool IsOrdinary(string key) =>
        key.Length > 0 && key[0] != ' ' && AsciiText.IsPrintable(key.AsSpan()) && !DocumentKeys.IsReserved(key);

    private static void OfKey(PushDocument document, string key, ref List<DocumentFinding>? findings)
    {
        if (DocumentIdRule.HasControlCharacter(key))
        {
            Add(document, key, $"Metadata key '{MessageText.Show(key)}' holds a control character; take it out.", page: null, ref findings);
        }
        else if (!Identifier.IsWellFormed(key))
        {
            Add(document, key, $"Metadata key '{MessageText.Show(key)}' holds half of a surrogate pair, which cannot be sent; take it out.", page: null, ref findings);
        }
        else if (string.IsNullOrWhiteSpace(key))
        {
            Add(document, key, $"Metadata key '{MessageText.Show(key)}' is blank; give it a name.", page: null, ref findings);
        }
        else if (DocumentKeys.IsReserved(key))
        {
            Add(document, key, $"Metadata key '{key}' is reserved for the item itself ({Page}); use the property of that name, or another key.", Page, ref findings);
        }
    }

    private static void OfValue(PushDocument document, string key, MetadataValue value, bool allowsObjects, ref List<DocumentFinding>? findings)
    {
        if (value.HoldsNoFiniteNumber)
        {
            Add(document, key, $"Metadata '{MessageText.Show(key)}' is {MessageText.Show(value.ToString())}, which JSON cannot say; leave it out or give a finite number.", page: null, ref findings);
        }

        if (value.HoldsObjects && !allowsObjects)
        {
            var form = value.Kind == MetadataValueKind.Dictionary || value.IsJsonObject ? "an object" : "a list of objects or lists";
            Add(
                document,
                key,
                $"Metadata '{MessageText.Show(key)}' is {MessageText.Show(value.ToString())}, {form}; a Push source takes texts, truth values, numbers, dates and lists of those, and objects go in stream sources only ({Page}). Give each part a key of its own.",
                Page,
                ref findings);
        }
    }

    private static void Add(PushDocument document, string key, string problem, string? page, ref List<DocumentFinding>? findings) =>
        (findings ??= []).Add(new DocumentFinding
        {
            DocumentId = document.DocumentId,
            Property = $"{nameof(PushDocument.Metadata)}[\"{MessageText.Show(key)}\"]",
            Problem = problem,
            Page = page,
        });
}
