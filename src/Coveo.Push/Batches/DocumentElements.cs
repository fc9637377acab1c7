using Coveo.Push.Platform;
using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Operations on items as elements of a batch.</summary>
internal static class DocumentElements
{
    public static byte SectionOf(PushOperationKind kind) => kind switch
    {
        PushOperationKind.Delete => BatchLayout.Delete,
        PushOperationKind.PartialUpdate => BatchLayout.PartialUpdate,
        _ => BatchLayout.AddOrUpdate,
    };

    /// <summary>Writes an operation.</summary>
    /// <returns>What names it.</returns>
    public static ElementName Write(JsonBuffer json, PushOperation operation, DocumentBody? body)
    {
        if (operation.PartialUpdate is { } partial)
        {
            return PartialUpdateWriter.Write(json, partial);
        }

        var length = operation.Document is { } document
            ? DocumentWriter.WriteElement(json, document, body)
            : DocumentWriter.WriteDeletion(json, operation.DocumentId, operation.DeleteChildren);
        return new ElementName(length, length);
    }

    /// <summary>What is wrong with an operation; its ID alone is looked at where items are not to be checked.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isWhole">Whether all of an item is checked.</param>
    /// <param name="visibility">Who may see the items of the source, where that is known.</param>
    /// <param name="layout">The file that it goes to.</param>
    public static IReadOnlyList<DocumentFinding> Findings(PushOperation operation, bool isWhole, SourceVisibility? visibility, BatchLayout layout) =>
        operation.Document is { } document && isWhole ? DocumentRules.Findings(document, visibility, layout.AllowsObjects)
        : operation.PartialUpdate is { } partial ? PartialUpdateFindings.Of(partial)
        : operation.DeleteChildren ? OfTree(operation.DocumentId)
        : DocumentRules.IdFindings(operation.DocumentId);

    private static IReadOnlyList<DocumentFinding> OfTree(string documentId) =>
        DocumentRules.PrefixFindings(documentId) is { Count: > 0 } findings ? findings : DocumentRules.IdFindings(documentId);
}
