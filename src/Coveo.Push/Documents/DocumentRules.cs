using System.Globalization;

namespace Coveo.Push;

/// <summary>
/// What the service would refuse, or take and never index, said before anything is sent. Each message names the item, the property
/// and the fix.
/// </summary>
internal static class DocumentRules
{
    public static void CheckId(string documentId) => Refuse(documentId, DocumentIdRule.Problem(documentId));

    /// <summary>Checks an ID whose deletion takes every item with it whose ID begins so.</summary>
    public static void CheckPrefix(string documentId) => Refuse(documentId, DocumentIdRule.PrefixProblem(documentId));

    /// <summary>Checks an ID that travels in the request line, as that of a single item does.</summary>
    public static void CheckRequestLine(string documentId) => Refuse(documentId, DocumentIdRule.RequestLineProblem(documentId));

    public static void Check(PushDocument document)
    {
        CheckId(document.DocumentId);
        var problems = DocumentProblems.Of(document);
        if (problems.Count > 0)
        {
            throw new CoveoInvalidDocumentException($"Item '{MessageText.Show(document.DocumentId)}' cannot be pushed: {string.Join(" ", problems)}");
        }
    }

    public static void CheckRequestSize(PushDocument document, int bytes)
    {
        if (bytes > PushDefaults.MaximumRequestBytes)
        {
            throw new CoveoPayloadTooLargeException(
                $"Item '{MessageText.Show(document.DocumentId)}' makes a request of {Megabytes(bytes)}; the service takes {Megabytes(PushDefaults.MaximumRequestBytes)} (docs.coveo.com/en/63). "
                + "Shorten its metadata.");
        }
    }

    public static string Megabytes(long bytes) => (bytes / 1_000_000.0).ToString("0.##", CultureInfo.InvariantCulture) + " MB";

    private static void Refuse(string documentId, string? problem)
    {
        if (problem is not null)
        {
            throw new CoveoInvalidDocumentException($"documentId '{MessageText.Show(documentId)}' {problem}");
        }
    }
}
