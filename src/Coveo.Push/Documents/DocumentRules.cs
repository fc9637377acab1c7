using System.Globalization;
using System.Text;

namespace Coveo.Push;

/// <summary>
/// What the service would refuse, or take and never index, said before anything is sent. Each message names the item, the property
/// and the fix.
/// </summary>
internal static class DocumentRules
{
    public static void CheckId(string documentId)
    {
        if (DocumentIdRule.Problem(documentId) is { } problem)
        {
            throw new CoveoInvalidDocumentException($"documentId '{documentId}' {problem}");
        }
    }

    public static void Check(PushDocument document)
    {
        CheckId(document.DocumentId);
        var problems = Problems(document).ToList();
        if (problems.Count > 0)
        {
            throw new CoveoInvalidDocumentException($"Item '{document.DocumentId}' cannot be pushed: {string.Join(" ", problems)}");
        }
    }

    public static void CheckRequestSize(PushDocument document, int bytes)
    {
        if (bytes > PushDefaults.MaximumRequestBytes)
        {
            throw new CoveoPayloadTooLargeException(
                $"Item '{document.DocumentId}' makes a request of {Megabytes(bytes)}; the service takes {Megabytes(PushDefaults.MaximumRequestBytes)} (docs.coveo.com/en/63). "
                + "Upload its body to a file container and refer to it with DocumentBody.InContainer.");
        }
    }

    private static IEnumerable<string> Problems(PushDocument document) =>
        PropertyProblems(document).Concat(MetadataProblems(document.Metadata)).Concat(BodyProblems(document.Body));

    private static IEnumerable<string> PropertyProblems(PushDocument document)
    {
        if (document.FileExtension is { } extension && (extension.Length < 2 || extension[0] != '.'))
        {
            yield return $"FileExtension is '{extension}'; it starts with a dot, as in '.html'.";
        }

        if (document.ParentId is { } parentId && DocumentIdRule.Problem(parentId) is { } problem)
        {
            yield return $"ParentId '{parentId}' {problem}";
        }
    }

    private static IEnumerable<string> MetadataProblems(DocumentMetadata metadata)
    {
        foreach (var (key, value) in metadata)
        {
            if (key.Length == 0)
            {
                yield return "A metadata key is empty; give it a name.";
            }
            else if (DocumentKeys.IsReserved(key))
            {
                yield return $"Metadata key '{key}' is reserved for the item itself (docs.coveo.com/en/162); use the property of that name, or another key.";
            }

            if (HasNoJsonForm(value))
            {
                yield return $"Metadata '{key}' is {value}, which JSON cannot say; leave it out or give a finite number.";
            }
        }
    }

    private static bool HasNoJsonForm(MetadataValue value) => value.Kind switch
    {
        MetadataValueKind.Double => double.IsNaN(value.Double) || double.IsInfinity(value.Double),
        MetadataValueKind.List => value.Items.Any(HasNoJsonForm),
        _ => false,
    };

    private static IEnumerable<string> BodyProblems(DocumentBody? body)
    {
        var bytes = body switch
        {
            TextBody text => Encoding.UTF8.GetByteCount(text.Text),
            BinaryBody binary => (binary.Compressed.Length + 2L) / 3 * 4,
            _ => 0,
        };
        if (bytes > PushDefaults.MaximumInlineBodyBytes)
        {
            yield return $"Body has {Megabytes(bytes)} in the request; the service takes {Megabytes(PushDefaults.MaximumInlineBodyBytes)} (docs.coveo.com/en/73). "
                + "Upload it to a file container and refer to it with DocumentBody.InContainer.";
        }

        if (body is ContainerBody { FileId: "" })
        {
            yield return "Body refers to a file container with an empty ID; give the FileId of the container that was uploaded to.";
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1_000_000.0).ToString("0.##", CultureInfo.InvariantCulture) + " MB";
}
