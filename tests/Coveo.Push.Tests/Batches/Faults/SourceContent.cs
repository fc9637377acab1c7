namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>What the source holds, and how it came to.</summary>
internal sealed class SourceContent
{
    private readonly Dictionary<string, WireOperation> _items = new(StringComparer.Ordinal);
    private readonly List<WireOperation> _history = [];

    /// <summary>The items by their IDs.</summary>
    public IReadOnlyDictionary<string, WireOperation> Items => _items;

    /// <summary>Every operation that had effect, in order; a batch that was handed over once more is in it once.</summary>
    public IReadOnlyList<WireOperation> History => _history;

    public void Apply(BatchFile batch, bool isRepeat)
    {
        if (!isRepeat)
        {
            _history.AddRange(batch.Operations);
        }

        foreach (var operation in batch.Operations)
        {
            Apply(operation);
        }
    }

    private void Apply(WireOperation operation)
    {
        if (operation.Version is not null)
        {
            _items[operation.Id] = operation;
            return;
        }

        _items.Remove(operation.Id);
        if (operation.DeletesChildren)
        {
            foreach (var child in _items.Keys.Where(operation.Concerns).ToList())
            {
                _items.Remove(child);
            }
        }
    }
}
