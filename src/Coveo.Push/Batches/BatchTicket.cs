namespace Coveo.Push;

/// <summary>A batch's place in the order of its push: what must have ended before it may leave.</summary>
internal sealed class BatchTicket(int number)
{
    private readonly TaskCompletionSource<bool> _ended = new();
    private List<BatchTicket>? _awaits;
    private List<string>? _deletedTrees;

    public int Number { get; } = number;

    /// <summary>Batches with other versions of its items: updates of one item land in the order of adding.</summary>
    public IReadOnlyList<BatchTicket> Awaits => _awaits ?? (IReadOnlyList<BatchTicket>)[];

    /// <summary>The IDs that it deletes with their children.</summary>
    public IReadOnlyList<string> DeletedTrees => _deletedTrees ?? (IReadOnlyList<string>)[];

    /// <summary>Completes when every element of the batch has its outcome; never fails.</summary>
    public Task Ended => _ended.Task;

    public void Await(BatchTicket earlier)
    {
        _awaits ??= [];
        if (!_awaits.Contains(earlier))
        {
            _awaits.Add(earlier);
        }
    }

    public void DeleteTree(string documentId) => (_deletedTrees ??= []).Add(documentId);

    public bool DeletesTreeOf(string documentId)
    {
        foreach (var tree in DeletedTrees)
        {
            if (documentId.StartsWith(tree, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public void End()
    {
        // Each batch with a later version of an item has the one before: nothing would ever let go of the first.
        _awaits = null;
        _deletedTrees = null;
        _ended.TrySetResult(true);
    }
}
