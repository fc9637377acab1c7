namespace Coveo.Push;

/// <summary>Keeps one fact for each ID, for a bounded number of IDs: the one that was noted longest ago makes room. Safe to use from many threads.</summary>
internal sealed class RecentFacts<T>(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<KeyValuePair<string, T>>> _facts = new(StringComparer.Ordinal);
    private readonly LinkedList<KeyValuePair<string, T>> _latestLast = new();

    public void Note(string id, T fact)
    {
        lock (_facts)
        {
            Remove(id);
            if (_facts.Count >= capacity)
            {
                Remove(_latestLast.First!.Value.Key);
            }

            _facts[id] = _latestLast.AddLast(new KeyValuePair<string, T>(id, fact));
        }
    }

    public void Forget(string id)
    {
        lock (_facts)
        {
            Remove(id);
        }
    }

    public bool Find(string id, out T? fact)
    {
        lock (_facts)
        {
            var isKnown = _facts.TryGetValue(id, out var node);
            fact = isKnown ? node!.Value.Value : default;
            return isKnown;
        }
    }

    private void Remove(string id)
    {
        if (_facts.TryGetValue(id, out var node))
        {
            _latestLast.Remove(node);
            _facts.Remove(id);
        }
    }
}
