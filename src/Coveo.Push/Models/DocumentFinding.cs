namespace Coveo.Push;

/// <summary>
/// One thing about an item that the service would refuse, or take and never index. Made by <see cref="PushDocument.Validate()"/> and carried
/// by <see cref="CoveoInvalidDocumentException"/>.
/// </summary>
public sealed record DocumentFinding
{
    /// <summary>The item's <c>documentId</c>, as it was given.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The property that is wrong: <c>DocumentId</c>, <c>FileExtension</c>, <c>ParentId</c>, <c>Body</c>, or one key, <c>Metadata["price"]</c>.</summary>
    public required string Property { get; init; }

    /// <summary>What is wrong, in sentences that name the property, its value and the fix.</summary>
    public required string Problem { get; init; }

    /// <summary>The page of the service's documentation that states the rule, <c>docs.coveo.com/en/162</c>; <see langword="null"/> where none does.</summary>
    public string? Page { get; init; }

    /// <summary>The item, the problem and the page in one line.</summary>
    public override string ToString()
    {
        // Some problems name the item or the page themselves.
        var item = Property == nameof(DocumentId) ? "" : $"Item '{MessageText.Show(DocumentId)}': ";
        var page = Page is null || Problem.AsSpan().IndexOf(Page.AsSpan(), StringComparison.Ordinal) >= 0 ? "" : $" ({Page})";
        return item + Problem + page;
    }
}
