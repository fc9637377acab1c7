namespace Coveo.Push;

internal sealed partial class SqliteCrawlState
{
    public ValueTask DoubtAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        Write(() =>
        {
            foreach (var change in changes)
            {
                foreach (var id in AboutWhat(change))
                {
                    Put(id, hash: null, isSeen: change.Kind == CrawlItemChangeKind.Put);
                }
            }
        });
        return default;
    }

    public ValueTask CommitAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        Write(() =>
        {
            foreach (var change in changes)
            {
                foreach (var id in AboutWhat(change))
                {
                    if (change.Kind == CrawlItemChangeKind.Put)
                    {
                        Put(id, change.Hash, isSeen: true);
                    }
                    else
                    {
                        Remove(id);
                    }
                }
            }
        });
        return default;
    }

    public ValueTask SaveAsync(CrawlMemory memory, bool forgetsUnseen = false, bool forgetsHashes = false, CancellationToken cancellationToken = default)
    {
        _ = memory ?? throw new ArgumentNullException(nameof(memory));
        Write(() =>
        {
            for (var last = forgetsUnseen ? "" : null; last is not null;)
            {
                (var unseen, last) = _items.Unseen(last, _source.Seen);
                unseen.ForEach(Remove);
            }

            if (forgetsHashes)
            {
                _items.DoubtAll();
            }

            _source.Save(memory);
        });
        _source.Remember(memory);
        return default;
    }

    /// <summary>Changes something as long as the lease holds: all of it, or nothing.</summary>
    private void Write(Action work)
    {
        lock (_turn)
        {
            ThrowIfDisposed();
            var known = _source.Known;
            try
            {
                _database.Write(() =>
                {
                    work();
                    _source.Next = _items.Next;
                    _source.Renew(_lease, _timeProvider.GetUtcNow());
                });
            }
            catch (Exception failure)
            {
                _source.Known = known;
                if (StateFileDamage.IsBehind(failure))
                {
                    throw StateFileDamage.Of(_path, failure);
                }

                throw;
            }
        }
    }

    /// <summary>The items that a change is about: of a tree, those that are known.</summary>
    private List<string> AboutWhat(CrawlItemChange change) => change.Kind == CrawlItemChangeKind.DeleteTree ? _items.Tree(change.DocumentId) : [change.DocumentId];

    private void Put(string id, CrawlItemHash? hash, bool isSeen)
    {
        var (number, isNew) = _items.Put(id, hash);
        _source.Known += isNew ? 1 : 0;
        if (isSeen)
        {
            _source.Seen.Add(number);
        }
    }

    private void Remove(string id)
    {
        if (_items.Remove(id) is { } number)
        {
            _source.Known--;
            _source.Seen.Remove(number);
        }
    }
}
