namespace Coveo.Push;

/// <summary>One thing to do in an update of a stream source: add or replace an item, change one field of it, or delete it (docs.coveo.com/en/p4eb0515).</summary>
/// <example>
/// <code>
/// IEnumerable&lt;StreamOperation&gt; Changes()
/// {
///     yield return new PushDocument("product://001") { Title = "Blue kayak" };
///     yield return PartialUpdate.FieldValueReplace("product://002", "price", 12.5m);
///     yield return StreamOperation.Delete("product://003");
/// }
/// </code>
/// </example>
public readonly struct StreamOperation : IEquatable<StreamOperation>
{
    private StreamOperation(PushOperation operation) => Operation = operation;

    /// <summary>What is to be done.</summary>
    public PushOperationKind Kind => Operation.Kind;

    /// <summary>The item to add or replace; <see langword="null"/> for another operation.</summary>
    public PushDocument? Document => Operation.Document;

    /// <summary>The change of one field; <see langword="null"/> for another operation.</summary>
    public PartialUpdate? PartialUpdate => Operation.PartialUpdate;

    /// <summary>The item's ID; empty for an operation that was not made by one of the methods here.</summary>
    public string DocumentId => Operation.DocumentId;

    /// <summary>The same as an operation of the engine that carries it.</summary>
    internal PushOperation Operation { get; }

    /// <summary>Adds an item, or replaces it whole.</summary>
    /// <param name="document">The item. It must not change until it was added to the push; one whose body is read when it is pushed, until it has its outcome.</param>
    /// <returns>The operation.</returns>
    public static StreamOperation AddOrUpdate(PushDocument document) => new(PushOperation.AddOrUpdate(document));

    /// <summary>Deletes an item. What is below it stays: streams know no children.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <returns>The operation.</returns>
    public static StreamOperation Delete(string documentId) => new(PushOperation.Delete(documentId));

    /// <summary>Changes one field of an item that exists.</summary>
    /// <param name="update">The change.</param>
    /// <returns>The operation.</returns>
    public static StreamOperation ChangeField(PartialUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return new StreamOperation(PushOperation.ChangeField(update));
    }

    /// <summary>Adds an item, or replaces it whole.</summary>
    /// <returns>The operation.</returns>
    public static implicit operator StreamOperation(PushDocument document) => AddOrUpdate(document);

    /// <summary>Changes one field of an item that exists.</summary>
    /// <returns>The operation.</returns>
    public static implicit operator StreamOperation(PartialUpdate update) => ChangeField(update);

    /// <summary>The same as the conversion, for languages that have none.</summary>
    /// <param name="document">The item.</param>
    /// <returns>The operation.</returns>
    public static StreamOperation FromPushDocument(PushDocument document) => AddOrUpdate(document);

    /// <summary>The same as the conversion, for languages that have none.</summary>
    /// <param name="update">The change.</param>
    /// <returns>The operation.</returns>
    public static StreamOperation FromPartialUpdate(PartialUpdate update) => ChangeField(update);

    /// <summary>Whether two operations do the same with the same object or ID.</summary>
    /// <param name="other">The other operation.</param>
    public bool Equals(StreamOperation other) => Operation == other.Operation;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StreamOperation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Operation.GetHashCode();

    /// <summary>What is to be done with which item.</summary>
    public override string ToString() => PartialUpdate?.ToString() ?? Operation.ToString();

    /// <summary>Whether two operations do the same with the same object or ID.</summary>
    public static bool operator ==(StreamOperation left, StreamOperation right) => left.Equals(right);

    /// <summary>Whether two operations differ.</summary>
    public static bool operator !=(StreamOperation left, StreamOperation right) => !left.Equals(right);

    internal static void ThrowIfEmpty(StreamOperation operation)
    {
        if (operation.DocumentId.Length == 0 && operation == default)
        {
            throw new ArgumentException("The operation is empty: default(StreamOperation) says neither what to do nor with which item. Make it with StreamOperation.AddOrUpdate, Delete or ChangeField.", nameof(operation));
        }
    }
}
