using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>One item to push: its identity, its body and its metadata.</summary>
/// <remarks>
/// An item with the <see cref="DocumentId"/> of an existing one replaces it whole: metadata that is not sent again is gone.
/// </remarks>
/// <example>
/// <code>
/// var document = new PushDocument("https://acme.example/products/1")
/// {
///     Title = "Blue kayak",
///     Body = DocumentBody.FromText("A kayak, and it is blue."),
///     Metadata = { ["price"] = 499.90m, ["colors"] = ["blue", "white"] },
/// };
/// await client.Documents.AddOrUpdateAsync(sourceId, document);
/// </code>
/// </example>
public sealed class PushDocument
{
    /// <summary>Creates an item.</summary>
    /// <param name="documentId">
    /// The item's URI, <c>scheme://rest</c>, unique in its source, compared byte for byte: <c>https://acme.example/p/1</c>, <c>file:///a.txt</c>,
    /// <c>product://1</c> (docs.coveo.com/en/78). It is sent as it is given, never normalised.
    /// </param>
    public PushDocument(string documentId)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        DocumentId = documentId;
    }

    /// <summary>The item's URI.</summary>
    public string DocumentId { get; }

    /// <summary>The title shown in results: metadata <c>title</c>. The service may derive one from the body when there is none.</summary>
    public string? Title
    {
        get => Text(DocumentKeys.Title);
        set => Metadata[DocumentKeys.Title] = value;
    }

    /// <summary>The author: metadata <c>author</c>.</summary>
    public string? Author
    {
        get => Text(DocumentKeys.Author);
        set => Metadata[DocumentKeys.Author] = value;
    }

    /// <summary>When the original was last changed: metadata <c>date</c>. The service takes the time of the push when there is none.</summary>
    public DateTimeOffset? Date
    {
        get => Metadata[DocumentKeys.Date]?.AsDate() ?? MetadataDate.Parse(Text(DocumentKeys.Date));
        set => Metadata[DocumentKeys.Date] = value;
    }

    /// <summary>The link of the result: metadata <c>clickableuri</c>. The service takes the item's URI when there is none.</summary>
    public string? ClickableUri
    {
        get => Text(DocumentKeys.ClickableUri);
        set => Metadata[DocumentKeys.ClickableUri] = value;
    }

    /// <summary>The searchable content. An item without one is found by its metadata alone.</summary>
    public DocumentBody? Body { get; set; }

    /// <summary>The extension that picks the converter of the body, with its dot: <c>.html</c>, <c>.pdf</c>. Send it with every binary body.</summary>
    public string? FileExtension { get; set; }

    /// <summary>The URI of the item that this one is attached to (docs.coveo.com/en/57). Deleting the parent does not delete this item.</summary>
    public string? ParentId { get; set; }

    /// <summary>
    /// Who may see the item. Every item of a source whose visibility is <see cref="SourceVisibility.Secured"/> needs permissions; in other sources
    /// they mean nothing, and are left out (docs.coveo.com/en/78).
    /// </summary>
    /// <value>The default is <see langword="null"/>: the item says nothing, and is public nowhere by that.</value>
    public DocumentPermissions? Permissions { get; set; }

    /// <summary>All other facts about the item. Title, author, date and clickable URI live here too, under their keys.</summary>
    public DocumentMetadata Metadata { get; } = [];

    /// <summary>
    /// Checks the item by the rules of a Push source, all at once and without a call. Every push does the same before it sends: this is for a
    /// crawler that wants to know earlier.
    /// </summary>
    /// <returns>What is wrong; empty for an item that can be pushed. Limits of a call as a whole, such as its size, are checked when it is made.</returns>
    public IReadOnlyList<DocumentFinding> Validate() => DocumentFindings.Of(this, allowsObjects: false, visibility: null);

    /// <summary>The same, with what depends on the source: whether its items must have permissions, or may not.</summary>
    /// <param name="visibility">Who may see the items of the source.</param>
    /// <returns>What is wrong; empty for an item that can be pushed.</returns>
    public IReadOnlyList<DocumentFinding> Validate(SourceVisibility visibility) => DocumentFindings.Of(this, allowsObjects: false, visibility);

    /// <summary>The item with other names for its metadata, in a copy of it; the item itself stays as it is.</summary>
    /// <param name="naming">Names the keys.</param>
    /// <returns>
    /// The copy, or this item where no key gets another name. Where two keys would have one name, the key that is called so, or the first,
    /// has it, and the others keep theirs: no value is lost.
    /// </returns>
    /// <example>
    /// <code>
    /// await client.Batches.PushAsync(sourceId, documents.Select(document => document.WithMetadataNames(MetadataNaming.SnakeCase)));
    /// </code>
    /// </example>
    public PushDocument WithMetadataNames(MetadataNaming naming)
    {
        ArgumentNullException.ThrowIfNull(naming);
        foreach (ref readonly var entry in Metadata.Entries)
        {
            if (naming.Rename(entry.Key) != entry.Key)
            {
                var copy = new PushDocument(DocumentId) { Body = Body, FileExtension = FileExtension, ParentId = ParentId, Permissions = Permissions };
                copy.Metadata.Take(Metadata, naming);
                return copy;
            }
        }

        return this;
    }

    /// <summary>The same by the rules of a stream source, which takes dictionaries and objects as metadata (docs.coveo.com/en/162).</summary>
    /// <param name="visibility">Who may see the items of the source; <see langword="null"/> where that is not to be checked.</param>
    /// <returns>What is wrong; empty for an item that a stream takes.</returns>
    public IReadOnlyList<DocumentFinding> ValidateForStream(SourceVisibility? visibility = null) => DocumentFindings.Of(this, allowsObjects: true, visibility);

    /// <summary>A copy that later changes do not reach; the body is the same, as it cannot change.</summary>
    internal PushDocument Snapshot()
    {
        var copy = new PushDocument(DocumentId) { Body = Body, FileExtension = FileExtension, ParentId = ParentId, Permissions = Permissions };
        copy.Metadata.Take(Metadata);
        return copy;
    }

    private string? Text(string key) => Metadata[key]?.AsText();
}
