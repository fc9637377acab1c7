using System.Runtime.CompilerServices;

namespace Coveo.Push;

/// <inheritdoc cref="ICrawlState"/>
internal sealed partial class SqliteCrawlState : ICrawlState
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
