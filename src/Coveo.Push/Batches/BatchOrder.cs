namespace Coveo.Push;

/// <summary>
/// Keeps two versions of one item from being on their way in two batches at once. It remembers for each item the latest batch, as long as
/// that has not ended; the batch that takes a later version awaits it.
/// </summary>
/// <remarks>Everything but <see cref="End"/> is called by one caller at a time.</remarks>
internal sealed class BatchOrder
{
    private readonly List<BatchTicket> _outstanding = [];
    private readonly BatchOfItem _latest;
    private BatchTicket? _filling;
    private int _lastNumber;
    private bool _hasTrees;

    public BatchOrder() => _latest = new BatchOfItem(number => number == _filling?.Number || Find(number) is not null);

    /// <summary>The batches that have left or wait to, oldest first.</summary>
    public IReadOnlyList<BatchTicket> Outstanding
    {
        get
        {
            lock (_outstanding)
            {
                return [.. _outstanding];
            }
        }
    }

    /// <summary>Whether the batch that fills must be closed before: within one file nothing says which of two operations comes first.</summary>
    public bool NeedsNewBatch(BatchContents? filling, string id, ReadOnlySpan<byte> name, bool isTree)
    {
        if (filling is null)
        {
            return false;
        }

        return isTree ? AddsBelow(filling, name) : _hasTrees && _filling?.DeletesTreeOf(id) == true;
    }

    /// <summary>Writes down that the batch that fills has taken an element.</summary>
    public void Note(ulong key, string id, bool isTree)
    {
        _filling ??= new BatchTicket(++_lastNumber);
        if (_latest.Exchange(key, _filling.Number) is var former && former != _filling.Number && Find(former) is { } earlier)
        {
            _filling.Await(earlier);
        }

        if (isTree)
        {
            _hasTrees = true;
            _filling.DeleteTree(id);
            AwaitAll();
        }
        else if (_hasTrees)
        {
            AwaitTreesOf(id);
        }
    }

    /// <summary>Takes the ticket of the batch that was closed.</summary>
    public BatchTicket Close()
    {
        var closed = _filling ?? throw new InvalidOperationException("No batch is open.");
        _filling = null;
        lock (_outstanding)
        {
            _outstanding.Add(closed);
        }

        return closed;
    }

    /// <summary>A batch has ended; called from anywhere.</summary>
    public void End(BatchTicket ticket)
    {
        lock (_outstanding)
        {
            _outstanding.Remove(ticket);
        }

        ticket.End();
    }

    private BatchTicket? Find(int number)
    {
        lock (_outstanding)
        {
            foreach (var ticket in _outstanding)
            {
                if (ticket.Number == number)
                {
                    return ticket;
                }
            }
        }

        return null;
    }

    private void AwaitAll()
    {
        foreach (var ticket in Outstanding)
        {
            _filling!.Await(ticket);
        }
    }

    private void AwaitTreesOf(string id)
    {
        var anyTree = _filling!.DeletedTrees.Count > 0;
        foreach (var ticket in Outstanding)
        {
            anyTree |= ticket.DeletedTrees.Count > 0;
            if (ticket.DeletesTreeOf(id))
            {
                _filling.Await(ticket);
            }
        }

        _hasTrees = anyTree;
    }

    /// <summary>Whether something is added below a tree that is to be deleted. The escapes of JSON keep beginnings as they are.</summary>
    private static bool AddsBelow(BatchContents filling, ReadOnlySpan<byte> name)
    {
        var beginning = name.Slice(0, name.Length - 1);
        foreach (ref readonly var entry in filling.Entries)
        {
            if (!entry.IsSuperseded && entry.Section == BatchLayout.AddOrUpdate && filling.StartsWith(entry, beginning))
            {
                return true;
            }
        }

        return false;
    }
}
