namespace Coveo.Push;

/// <summary>
/// A batch that is put together by hand and pushed whole, in one file container. For more than a few items, let
/// <see cref="IBatchesClient.PushAsync(string, IEnumerable{PushOperation}, BatchOptions?, IProgress{BatchProgress}?, CancellationToken)"/> cut the batches.
/// </summary>
public sealed class PushBatch
{
    private readonly List<PushOperation> _operations = [];

    /// <summary>Creates a batch.</summary>
    /// <param name="operations">What it holds to begin with.</param>
    public PushBatch(params IEnumerable<PushOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        foreach (var operation in operations)
        {
            Add(operation);
        }
    }

    /// <summary>What the batch holds, in the order in which it was added. Of several operations on one item the last one is sent.</summary>
    public IReadOnlyList<PushOperation> Operations => _operations;

    /// <summary>Adds an operation.</summary>
    /// <param name="operation">What to do with which item.</param>
    /// <returns>The batch, to go on with.</returns>
    /// <exception cref="ArgumentException">The operation is empty: <c>default(PushOperation)</c>.</exception>
    public PushBatch Add(PushOperation operation)
    {
        PushOperation.ThrowIfEmpty(operation);
        _operations.Add(operation);
        return this;
    }

    /// <summary>Adds an item to add or replace.</summary>
    /// <param name="document">The item.</param>
    /// <returns>The batch, to go on with.</returns>
    public PushBatch AddOrUpdate(PushDocument document) => Add(PushOperation.AddOrUpdate(document));

    /// <summary>Adds a deletion.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="deleteChildren">Whether to delete every item too whose ID begins with this one (docs.coveo.com/en/90).</param>
    /// <returns>The batch, to go on with.</returns>
    public PushBatch Delete(string documentId, bool deleteChildren = false) => Add(PushOperation.Delete(documentId, deleteChildren));
}
