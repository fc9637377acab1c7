namespace Coveo.Push;

/// <summary>One thing to do in a push: add or replace an item, or delete one.</summary>
/// <example>
/// <code>
/// IEnumerable&lt;PushOperation&gt; Changes()
/// {
///     yield return new PushDocument("https://acme.example/1") { Title = "One" };
///     yield return PushOperation.Delete("https://acme.example/2");
/// }
/// </code>
/// </example>
public readonly struct PushOperation : IEquatable<PushOperation>
{
    private readonly object? _subject;

    private PushOperation(PushOperationKind kind, object subject, bool deleteChildren = false)
    {
        Kind = kind;
        _subject = subject;
        DeleteChildren = deleteChildren;
    }

    /// <summary>What is to be done.</summary>
    public PushOperationKind Kind { get; }

    /// <summary>The item to add or replace; <see langword="null"/> for a deletion.</summary>
    public PushDocument? Document => _subject as PushDocument;

    /// <summary>The item's ID; empty for an operation that was not made by one of the methods here.</summary>
    public string DocumentId => _subject as string ?? Document?.DocumentId ?? PartialUpdate?.DocumentId ?? "";

    /// <summary>The change of one field, where a stream carries the operation; <see langword="null"/> otherwise.</summary>
    internal PartialUpdate? PartialUpdate => _subject as PartialUpdate;

    /// <summary>Whether a deletion takes every item with it whose ID begins with <see cref="DocumentId"/>.</summary>
    public bool DeleteChildren { get; }

    /// <summary>Adds an item, or replaces it whole.</summary>
    /// <param name="document">The item. It must not change until it was added to the push; one whose body is read when it is pushed, or is too large for its batch, until it has its outcome.</param>
    /// <returns>The operation.</returns>
    public static PushOperation AddOrUpdate(PushDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new PushOperation(PushOperationKind.AddOrUpdate, document);
    }

    /// <summary>Deletes an item.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="deleteChildren">Whether to delete every item too whose ID begins with this one (docs.coveo.com/en/90).</param>
    /// <returns>The operation.</returns>
    public static PushOperation Delete(string documentId, bool deleteChildren = false)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return new PushOperation(PushOperationKind.Delete, documentId, deleteChildren);
    }

    /// <summary>Adds an item, or replaces it whole.</summary>
    /// <returns>The operation.</returns>
    public static implicit operator PushOperation(PushDocument document) => AddOrUpdate(document);

    /// <summary>The same as the conversion, for languages that have none.</summary>
    /// <param name="document">The item.</param>
    /// <returns>The operation.</returns>
    public static PushOperation FromPushDocument(PushDocument document) => AddOrUpdate(document);

    /// <summary>Whether two operations do the same with the same object or ID.</summary>
    /// <param name="other">The other operation.</param>
    public bool Equals(PushOperation other) =>
        Kind == other.Kind && DeleteChildren == other.DeleteChildren && Equals(_subject, other._subject);

    /// <summary>Changes one field of an item; only streams take it.</summary>
    internal static PushOperation ChangeField(PartialUpdate update) => new(PushOperationKind.PartialUpdate, update);

    internal static void ThrowIfEmpty(PushOperation operation)
    {
        if (operation._subject is null)
        {
            throw new ArgumentException("The operation is empty: default(PushOperation) says neither what to do nor with which item. Make it with PushOperation.AddOrUpdate or PushOperation.Delete.", nameof(operation));
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PushOperation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _subject?.GetHashCode() ?? 0;

    /// <summary>What is to be done with which item.</summary>
    public override string ToString() => $"{Kind} '{MessageText.Show(DocumentId)}'{(DeleteChildren ? " and its children" : "")}";

    /// <summary>Whether two operations do the same with the same object or ID.</summary>
    public static bool operator ==(PushOperation left, PushOperation right) => left.Equals(right);

    /// <summary>Whether two operations differ.</summary>
    public static bool operator !=(PushOperation left, PushOperation right) => !left.Equals(right);
}
