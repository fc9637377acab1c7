namespace Coveo.Push;

/// <summary>Finds what is wrong with a partial update; one with nothing wrong costs no memory.</summary>
internal static class PartialUpdateFindings
{
    private const string FieldPage = "docs.coveo.com/en/115";
    private const string ReservedPage = "docs.coveo.com/en/162";
    private const int LongestField = 255;

    public static IReadOnlyList<DocumentFinding> Of(PartialUpdate update)
    {
        var ofId = DocumentFindings.OfId(update.DocumentId);
        var ofField = OfField(update);
        if (ofField is null && !update.Value.HoldsNoFiniteNumber)
        {
            return ofId;
        }

        var findings = ofId.ToList();
        if (ofField is not null)
        {
            findings.Add(ofField);
        }

        if (update.Value.HoldsNoFiniteNumber)
        {
            findings.Add(Finding(update, nameof(PartialUpdate.Value), $"The value for field '{MessageText.Show(update.Field)}' is {MessageText.Show(update.Value.ToString())}, which JSON cannot say; give a finite number.", page: null));
        }

        return findings;
    }

    private static DocumentFinding? OfField(PartialUpdate update) =>
        !IsFieldName(update.Field) ? Finding(
            update,
            nameof(PartialUpdate.Field),
            $"Field '{MessageText.Show(update.Field)}' is no name of a field: that has lower-case letters, digits and underscores, begins with a letter and is at most 255 long ({FieldPage}).{Proposal(update.Field)}",
            FieldPage)
        : DocumentKeys.IsReserved(update.Field) ? Finding(
            update,
            nameof(PartialUpdate.Field),
            $"Field '{update.Field}' has a name that is reserved for the item itself ({ReservedPage}). Replace the item to change that.",
            ReservedPage)
        : null;

    private static string Proposal(string field)
    {
        var lower = field.ToLowerInvariant();
        return IsFieldName(lower) ? $" Did you mean '{lower}'?" : "";
    }

    private static bool IsFieldName(string field)
    {
        if (field.Length is 0 or > LongestField || field[0] is < 'a' or > 'z')
        {
            return false;
        }

        foreach (var sign in field)
        {
            if (sign is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static DocumentFinding Finding(PartialUpdate update, string property, string problem, string? page) =>
        new() { DocumentId = update.DocumentId, Property = property, Problem = problem, Page = page };
}
