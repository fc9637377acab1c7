using System.Runtime.CompilerServices;

namespace Coveo.Push;

/// <inheritdoc cref="ICrawlState"/>
internal sealed class SqliteCrawlState : ICrawlState
{
    private readonly object _turn = new();
    private readonly SqliteDatabase _database;
    private readonly SqliteSource _source;
    private readonly SqliteItems _items;
    private readonly string _path;
    private readonly CrawlLease _lease;
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _renewal;
    private bool _isDisposed;

    private SqliteCrawlState(string path, SqliteDatabase database, SqliteSource source, CrawlLease lease, TimeProvider timeProvider)
    {
        (_path, _database, _source, _lease, _timeProvider) = (path, database, source, lease, timeProvider);
        _items = new SqliteItems(database, source.Number, source.Next);
        var third = TimeSpan.FromTicks(lease.Duration.Ticks / 3);
        _renewal = timeProvider.CreateTimer(static state => ((SqliteCrawlState)state!).Renew(), this, third, third);
    }

    public CrawlMemory Memory
    {
        get
        {
            lock (_turn)
            {
                return _source.Memory;
            }
        }
    }

    public long Count
    {
        get
        {
            lock (_turn)
            {
                return _source.Known;
            }
        }
    }

    public long SeenCount
    {
        get
        {
            lock (_turn)
            {
                return _source.Seen.Count;
            }
        }
    }

    public static SqliteCrawlState Open(string path, CrawlStateKey key, CrawlLease lease, TimeProvider timeProvider)
    {
        SqliteDatabase? database = null;
        SqliteSource? source = null;
        try
        {
            database = new SqliteDatabase(path);
            source = new SqliteSource(database, key);
            source.Take(lease, timeProvider.GetUtcNow());
            return new SqliteCrawlState(path, database, source, lease, timeProvider);
        }
        catch (Exception failure)
        {
            source?.Dispose();
            database?.Dispose();
            if (StateFileDamage.IsBehind(failure))
            {
                throw StateFileDamage.Of(path, failure);
            }

            throw;
        }
    }

    public ValueTask BeginAsync(CancellationToken cancellationToken = default)
    {
        Write(_source.Seen.Clear);
        return default;
    }

    public ValueTask<bool> SeeAsync(string documentId, CrawlItemHash hash, CancellationToken cancellationToken = default)
    {
        lock (_turn)
        {
            ThrowIfDisposed();
            try
            {
                _database.BeginReading();
                var (number, isSame) = _items.Find(documentId, hash);
                if (isSame)
                {
                    _source.Seen.Add(number!.Value);
                }

                return new ValueTask<bool>(isSame);
            }
            catch (Exception failure) when (StateFileDamage.IsBehind(failure))
            {
                throw StateFileDamage.Of(_path, failure);
            }
        }
    }

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

    public async IAsyncEnumerable<string> UnseenAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var last = ""; last is not null;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (var items, last) = Unseen(last);
            foreach (var id in items)
            {
                yield return id;
            }
        }

        await default(ValueTask).ConfigureAwait(false);
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

    public async ValueTask DisposeAsync()
    {
        await _renewal.DisposeAsync().ConfigureAwait(false);
        lock (_turn)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            try
            {
                _source.GiveBack();
            }
            catch (Exception failure) when (StateFileDamage.IsBehind(failure))
            {
                throw StateFileDamage.Of(_path, failure);
            }
            finally
            {
                _items.Dispose();
                _source.Dispose();
                _database.Dispose();
            }
        }
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

    private (List<string> Items, string? Last) Unseen(string after)
    {
        lock (_turn)
        {
            ThrowIfDisposed();
            try
            {
                return _items.Unseen(after, _source.Seen);
            }
            catch (Exception failure) when (StateFileDamage.IsBehind(failure))
            {
                throw StateFileDamage.Of(_path, failure);
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

    private void Renew()
    {
        try
        {
            lock (_turn)
            {
                if (!_isDisposed)
                {
                    Write(static () => { });
                }
            }
        }
        catch (Exception)
        {
            // Whoever writes next is told that the lease is lost, or that the file is not to be written.
        }
    }

    private void ThrowIfDisposed()
    {
#if NETSTANDARD2_0
        if (_isDisposed)
        {
            throw new ObjectDisposedException(GetType().FullName);
        }
#else
        ObjectDisposedException.ThrowIf(_isDisposed, this);
#endif
    }
}
