using System.Text;

namespace Coveo.Push;

/// <summary>Everything that is wrong with an item but its ID, each in a sentence that names the property, its value and the fix.</summary>
internal static class DocumentProblems
{
    public static IEnumerable<string> Of(PushDocument document) =>
        OfProperties(document).Concat(OfMetadata(document.Metadata)).Concat(OfBody(document.Body));

    private static IEnumerable<string> OfProperties(PushDocument document)
    {
        if (document.FileExtension is { } extension)
        {
            if (extension.Length < 2 || extension[0] != '.')
            {
                yield return $"FileExtension is '{MessageText.Show(extension)}'; it starts with a dot, as in '.html'.";
            }
            else if (extension.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '/' or '\\'))
            {
                yield return $"FileExtension is '{MessageText.Show(extension)}'; it has no spaces, slashes or control characters, as in '.html'.";
            }
        }

        if (document.ParentId is { } parentId && DocumentIdRule.Problem(parentId) is { } problem)
        {
            yield return $"ParentId '{MessageText.Show(parentId)}' {problem}";
        }
    }

    private static IEnumerable<string> OfMetadata(DocumentMetadata metadata)
    {
        foreach (var (key, value) in metadata)
        {
            if (key.Any(char.IsControl))
            {
                yield return $"Metadata key '{MessageText.Show(key)}' holds a control character; take it out.";
            }
            else if (string.IsNullOrWhiteSpace(key))
            {
                yield return $"Metadata key '{MessageText.Show(key)}' is blank; give it a name.";
            }
            else if (DocumentKeys.IsReserved(key))
            {
                yield return $"Metadata key '{key}' is reserved for the item itself (docs.coveo.com/en/162); use the property of that name, or another key.";
            }

            if (HasNoJsonForm(value))
            {
                yield return $"Metadata '{MessageText.Show(key)}' is {MessageText.Show(value.ToString())}, which JSON cannot say; leave it out or give a finite number.";
            }
        }
    }

    private static bool HasNoJsonForm(MetadataValue value) => value.Kind switch
    {
        MetadataValueKind.Double => double.IsNaN(value.Double) || double.IsInfinity(value.Double),
        MetadataValueKind.List => Array.Exists(value.Items, HasNoJsonForm),
        _ => false,
    };

    private static IEnumerable<string> OfBody(DocumentBody? body)
    {
        var bytes = body switch
        {
            TextBody text => Encoding.UTF8.GetByteCount(text.Text),
            BinaryBody binary => (binary.Bytes.Length + 2L) / 3 * 4,
            _ => 0,
        };
        if (bytes > PushDefaults.MaximumInlineBodyBytes)
        {
            yield return $"Body has {DocumentRules.Megabytes(bytes)} in the request; the service takes {DocumentRules.Megabytes(PushDefaults.MaximumInlineBodyBytes)} (docs.coveo.com/en/73). "
                + "Upload it to a file container and refer to it with DocumentBody.InContainer.";
        }

        if (body is ContainerBody container && string.IsNullOrWhiteSpace(container.FileId))
        {
            yield return $"Body refers to a file container with the ID '{MessageText.Show(container.FileId)}', which is blank; give the FileId of the container that was uploaded to.";
        }
    }
}
