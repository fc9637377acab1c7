using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>Finds everything that is wrong with an item. An item with nothing wrong costs no memory: hundreds of thousands a second come by here.</summary>
internal static class DocumentFindings
{
    private const string IdPage = "docs.coveo.com/en/78";
    private const string ParentPage = "docs.coveo.com/en/57";

    public static IReadOnlyList<DocumentFinding> Of(PushDocument document, bool allowsObjects, SourceVisibility? visibility)
    {
        List<DocumentFinding>? findings = null;
        if (DocumentIdRule.Problem(document.DocumentId) is { } problem)
        {
            (findings ??= []).Add(OfId(document.DocumentId, problem, IdPage));
        }

        OfFileExtension(document, ref findings);
        OfParentId(document, ref findings);
        MetadataFindings.Of(document, allowsObjects, ref findings);
        BodyFindings.Of(document, ref findings);
        PermissionFindings.Of(document.Permissions, document.DocumentId, visibility, ref findings);
        return findings ?? (IReadOnlyList<DocumentFinding>)[];
    }

    public static IReadOnlyList<DocumentFinding> OfId(string documentId) => OfId(documentId, DocumentIdRule.Problem(documentId));

    public static IReadOnlyList<DocumentFinding> OfPrefix(string documentId) => OfId(documentId, DocumentIdRule.PrefixProblem(documentId));

    public static IReadOnlyList<DocumentFinding> OfRequestLine(string documentId)
    {
        // No page states the limit of the request line.
        return DocumentIdRule.RequestLineProblem(documentId) is { } problem ? [OfId(documentId, problem, page: null)] : [];
    }

    private static IReadOnlyList<DocumentFinding> OfId(string documentId, string? problem) =>
        problem is null ? [] : [OfId(documentId, problem, IdPage)];

    private static DocumentFinding OfId(string documentId, string problem, string? page) => new()
    {
        DocumentId = documentId,
        Property = nameof(PushDocument.DocumentId),
        Problem = $"documentId '{MessageText.Show(documentId)}' {problem}",
        Page = page,
    };

    private static void OfFileExtension(PushDocument document, ref List<DocumentFinding>? findings)
    {
        if (document.FileExtension is not { } extension || FileExtensionRule.Problem(extension) is not { } problem)
        {
            return;
        }

        (findings ??= []).Add(new DocumentFinding
        {
            DocumentId = document.DocumentId,
            Property = nameof(PushDocument.FileExtension),
            Problem = $"FileExtension is '{MessageText.Show(extension)}'; {problem}",
        });
    }

    private static void OfParentId(PushDocument document, ref List<DocumentFinding>? findings)
    {
        if (document.ParentId is not { } parentId || DocumentIdRule.Problem(parentId) is not { } problem)
        {
            return;
        }

        (findings ??= []).Add(new DocumentFinding
        {
            DocumentId = document.DocumentId,
            Property = nameof(PushDocument.ParentId),
            Problem = $"ParentId '{MessageText.Show(parentId)}' {problem}",
            Page = ParentPage,
        });
    }
}
