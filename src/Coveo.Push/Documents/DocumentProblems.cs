namespace Coveo.Push;

/// <summary>Everything that is wrong with an item but its ID, each in a sentence that names the property, its value and the fix.</summary>
internal static class DocumentProblems
{
    public static IReadOnlyList<string> Of(PushDocument document)
    {
        List<string>? problems = null;
        OfProperties(document, ref problems);
        OfMetadata(document.Metadata, ref problems);
        OfBody(document.Body, ref problems);
        return problems ?? (IReadOnlyList<string>)[];
    }

    private static void OfProperties(PushDocument document, ref List<string>? problems)
    {
        if (document.FileExtension is { } extension)
        {
            if (extension.Length < 2 || extension[0] != '.')
            {
                (problems ??= []).Add($"FileExtension is '{MessageText.Show(extension)}'; it starts with a dot, as in '.html'.");
            }
            else if (extension.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '/' or '\\'))
            {
                (problems ??= []).Add($"FileExtension is '{MessageText.Show(extension)}'; it has no spaces, slashes or control characters, as in '.html'.");
            }
        }

        if (document.ParentId is { } parentId && DocumentIdRule.Problem(parentId) is { } problem)
        {
            (problems ??= []).Add($"ParentId '{MessageText.Show(parentId)}' {problem}");
        }
    }

    private static void OfMetadata(DocumentMetadata metadata, ref List<string>? problems)
    {
        foreach (var (key, value) in metadata)
        {
            if (DocumentIdRule.HasControlCharacter(key))
            {
                (problems ??= []).Add($"Metadata key '{MessageText.Show(key)}' holds a control character; take it out.");
            }
            else if (string.IsNullOrWhiteSpace(key))
            {
                (problems ??= []).Add($"Metadata key '{MessageText.Show(key)}' is blank; give it a name.");
            }
            else if (DocumentKeys.IsReserved(key))
            {
                (problems ??= []).Add($"Metadata key '{key}' is reserved for the item itself (docs.coveo.com/en/162); use the property of that name, or another key.");
            }

            if (HasNoJsonForm(value))
            {
                (problems ??= []).Add($"Metadata '{MessageText.Show(key)}' is {MessageText.Show(value.ToString())}, which JSON cannot say; leave it out or give a finite number.");
            }
        }
    }

    private static bool HasNoJsonForm(MetadataValue value) => value.Kind switch
    {
        MetadataValueKind.Double => double.IsNaN(value.Double) || double.IsInfinity(value.Double),
        MetadataValueKind.List => Array.Exists(value.Items, HasNoJsonForm),
        _ => false,
    };

    private static void OfBody(DocumentBody? body, ref List<string>? problems)
    {
        if (body is ContainerBody container && string.IsNullOrWhiteSpace(container.FileId))
        {
            (problems ??= []).Add($"Body refers to a file container with the ID '{MessageText.Show(container.FileId)}', which is blank; give the FileId of the container that was uploaded to.");
        }
    }
}
