using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>
/// What the service would refuse, or take and never index, said before anything is sent. Each message names the item, the property
/// and the fix.
/// </summary>
internal static class DocumentRules
{
    /// <summary>Everything that is wrong with an item; the shared empty list for an item with nothing wrong.</summary>
    /// <param name="document">The item.</param>
    /// <param name="visibility">Who may see the items of its source, where that is known.</param>
    /// <param name="allowsObjects">Whether the source takes objects as metadata, as stream sources do.</param>
    public static IReadOnlyList<DocumentFinding> Findings(PushDocument document, SourceVisibility? visibility = null, bool allowsObjects = false) =>
        DocumentFindings.Of(document, allowsObjects, visibility);

    /// <summary>What is wrong with an ID alone; the shared empty list for a good one.</summary>
    public static IReadOnlyList<DocumentFinding> IdFindings(string documentId) => DocumentFindings.OfId(documentId);

    /// <summary>What is wrong with an ID whose deletion takes every item with it whose ID begins so; the shared empty list for a good one.</summary>
    public static IReadOnlyList<DocumentFinding> PrefixFindings(string documentId) => DocumentFindings.OfPrefix(documentId);

    /// <summary>What is wrong with the permissions of an item that is not looked at otherwise.</summary>
    public static IReadOnlyList<DocumentFinding> PermissionFindings(string documentId, DocumentPermissions? permissions, SourceVisibility? visibility)
    {
        List<DocumentFinding>? findings = null;
        Push.PermissionFindings.Of(permissions, documentId, visibility, ref findings);
        return findings ?? (IReadOnlyList<DocumentFinding>)[];
    }

    /// <summary>The exception that says what was found: an ID's own finding names the item already.</summary>
    public static CoveoInvalidDocumentException Invalid(string documentId, IReadOnlyList<DocumentFinding> findings)
    {
        var problems = string.Join(" ", findings.Select(finding => finding.Problem));
        var namesItem = findings.Count > 0 && findings[0].Property == nameof(PushDocument.DocumentId);
        return new CoveoInvalidDocumentException(namesItem ? problems : $"Item '{MessageText.Show(documentId)}' cannot be pushed: {problems}") { Findings = findings };
    }

    public static void Check(PushDocument document, SourceVisibility? visibility) => Refuse(document.DocumentId, Findings(document, visibility));

    public static void CheckId(string documentId) => Refuse(documentId, IdFindings(documentId));

    /// <summary>Checks an ID whose deletion takes every item with it whose ID begins so.</summary>
    public static void CheckPrefix(string documentId) => Refuse(documentId, PrefixFindings(documentId));

    /// <summary>Checks an ID that travels in the request line, as that of a single item does.</summary>
    public static void CheckRequestLine(string documentId) => Refuse(documentId, DocumentFindings.OfRequestLine(documentId));

    public static void CheckRequestSize(PushDocument document, int bytes)
    {
        if (bytes > PushDefaults.MaximumRequestBytes)
        {
            throw new CoveoPayloadTooLargeException(
                $"Item '{MessageText.Show(document.DocumentId)}' makes a request of {MessageText.Megabytes(bytes)}; the service takes {MessageText.Megabytes(PushDefaults.MaximumRequestBytes)} (docs.coveo.com/en/63). "
                + "Shorten its metadata.");
        }
    }

    private static void Refuse(string documentId, IReadOnlyList<DocumentFinding> findings)
    {
        if (findings.Count > 0)
        {
            throw Invalid(documentId, findings);
        }
    }
}
