using System.Text;

namespace Coveo.Push;

/// <summary>Finds what is wrong with the body of an item.</summary>
internal static class BodyFindings
{
    private const string SizePage = "docs.coveo.com/en/73";
    private const string ContainerPage = "docs.coveo.com/en/69";

    public static void Of(PushDocument document, ref List<DocumentFinding>? findings)
    {
        var bytes = document.Body switch
        {
            TextBody text => Encoding.UTF8.GetByteCount(text.Text),
            BinaryBody binary => (binary.Bytes.Length + 2L) / 3 * 4,
            _ => 0,
        };
        if (bytes > PushDefaults.MaximumInlineBodyBytes)
        {
            Add(
                document,
                $"Body has {MessageText.Megabytes(bytes)} in the request; the service takes {MessageText.Megabytes(PushDefaults.MaximumInlineBodyBytes)} ({SizePage}). "
                + "Upload it to a file container and refer to it with DocumentBody.InContainer.",
                SizePage,
                ref findings);
        }

        if (document.Body is ContainerBody container && string.IsNullOrWhiteSpace(container.FileId))
        {
            Add(
                document,
                $"Body refers to a file container with the ID '{MessageText.Show(container.FileId)}', which is blank; give the FileId of the container that was uploaded to.",
                ContainerPage,
                ref findings);
        }
    }

    private static void Add(PushDocument document, string problem, string page, ref List<DocumentFinding>? findings) =>
        (findings ??= []).Add(new DocumentFinding
        {
            DocumentId = document.DocumentId,
            Property = nameof(PushDocument.Body),
            Problem = problem,
            Page = page,
        });
}
