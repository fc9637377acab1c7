using Coveo.Push.Platform;
using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Operations on items as elements of a batch.</summary>
internal static class DocumentElements
{
    public static byte SectionOf(PushOperationKind kind) => kind == PushOperationKind.Delete ? BatchLayout.Delete : BatchLayout.AddOrUpdate;

    /// <summary>Writes an operation.</summary>
    /// <returns>How many bytes, from the beginning, name the item.</returns>
    public static int Write(JsonBuffer json, PushOperation operation, DocumentBody? body) => operation.Document is { } document
        ? DocumentWriter.WriteElement(json, document, body)
        : DocumentWriter.WriteDeletion(json, operation.DocumentId, operation.DeleteChildren);

    /// <summary>What is wrong with an operation; its ID alone is looked at where items are not to be checked.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isWhole">Whether all of an item is checked.</param>
    /// <param name="visibility">Who may see the items of the source, where that is known.</param>
    public static IReadOnlyList<DocumentFinding> Findings(PushOperation operation, bool isWhole, SourceVisibility? visibility) =>
        operation.Document is { } document && isWhole ? DocumentRules.Findings(document, visibility)
        : operation.DeleteChildren ? OfTree(operation.DocumentId)
        : DocumentRules.IdFindings(operation.DocumentId);

    private static IReadOnlyList<DocumentFinding> OfTree(string documentId) =>
        DocumentRules.PrefixFindings(documentId) is { Count: > 0 } findings ? findings : DocumentRules.IdFindings(documentId);
}
