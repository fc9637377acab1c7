namespace Coveo.Push;

/// <summary>Finds what is wrong with the body of an item. Its size is no finding: what is too large for the request travels in a container.</summary>
internal static class BodyFindings
{
    public static void Of(PushDocument document, ref List<DocumentFinding>? findings)
    {
        if (document.Body is ContainerBody container && string.IsNullOrWhiteSpace(container.FileId))
        {
            (findings ??= []).Add(new DocumentFinding
            {
                DocumentId = document.DocumentId,
                Property = nameof(PushDocument.Body),
                Problem = $"Body refers to a file container with the ID '{MessageText.Show(container.FileId)}', which is blank; give the FileId of the container that was uploaded to.",
                Page = "docs.coveo.com/en/69",
            });
        }
    }
}
