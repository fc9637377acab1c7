using System.Runtime.CompilerServices;

namespace Coveo.Push;

/// <inheritdoc cref="ICrawlState"/>
internal sealed class InMemoryCrawlState : ICrawlState
{
    private readonly InMemoryCrawlData _data;
    private readonly CrawlLease _lease;
    private readonly TimeProvider _timeProvider;
    private readonly DateTimeOffset _since;
    private ITimer? _renewal;
    private DateTimeOffset _until;

    private InMemoryCrawlState(InMemoryCrawlData data, CrawlLease lease, TimeProvider timeProvider)
    {
        (_data, _lease, _timeProvider) = (data, lease, timeProvider);
        _since = timeProvider.GetUtcNow();
        _until = _since + lease.Duration;
    }

    public CrawlMemory Memory
    {
        get
        {
            lock (_data)
            {
                return _data.Memory;
            }
        }
    }

    public long Count
    {
        get
        {
            lock (_data)
            {
                return _data.Items.Count;
            }
        }
    }

    public long SeenCount
    {
        get
        {
            lock (_data)
            {
                return _data.Seen.Count;
            }
        }
    }

    public static InMemoryCrawlState Open(InMemoryCrawlData data, CrawlLease lease, TimeProvider timeProvider)
    {
        lock (data)
        {
            if (data.Holder is { } other && other._until > timeProvider.GetUtcNow() && other._lease.Holder != lease.Holder)
            {
                throw other.Taken();
            }

            var state = new InMemoryCrawlState(data, lease, timeProvider);
            data.Holder = state;
            data.Seen = new HashSet<string>(data.SavedSeen, StringComparer.Ordinal);
            var third = TimeSpan.FromTicks(lease.Duration.Ticks / 3);
            state._renewal = timeProvider.CreateTimer(static state => ((InMemoryCrawlState)state!).Renew(), state, third, third);
            return state;
        }
    }

    public ValueTask BeginAsync(CancellationToken cancellationToken = default)
    {
        lock (_data)
        {
            ThrowIfLost();
            _data.Seen.Clear();
            _data.SavedSeen.Clear();
        }

        return default;
    }

    public ValueTask<bool> SeeAsync(string documentId, CrawlItemHash hash, CancellationToken cancellationToken = default)
    {
        lock (_data)
        {
            var isSame = _data.Items.TryGetValue(documentId, out var known) && known == hash;
            if (isSame)
            {
                _data.Seen.Add(documentId);
            }

            return new ValueTask<bool>(isSame);
        }
    }

    public ValueTask DoubtAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_data)
        {
            ThrowIfLost();
            foreach (var change in changes)
            {
                foreach (var id in AboutWhat(change))
                {
                    _data.Items[id] = null;
                }

                if (change.Kind == CrawlItemChangeKind.Put)
                {
                    _data.Seen.Add(change.DocumentId);
                }
            }
        }

        return default;
    }

    public ValueTask CommitAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_data)
        {
            ThrowIfLost();
            foreach (var change in changes)
            {
                if (change.Kind == CrawlItemChangeKind.Put)
                {
                    _data.Items[change.DocumentId] = change.Hash;
                    _data.Seen.Add(change.DocumentId);
                    continue;
                }

                foreach (var id in AboutWhat(change))
                {
                    _data.Items.Remove(id);
                    _data.Seen.Remove(id);
                }
            }
        }

        return default;
    }

    public async IAsyncEnumerable<string> UnseenAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var id in Unseen())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return id;
        }

        await default(ValueTask).ConfigureAwait(false);
    }

    public ValueTask SaveAsync(CrawlMemory memory, bool forgetsUnseen = false, bool forgetsHashes = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(memory);
        lock (_data)
        {
            ThrowIfLost();
            if (forgetsUnseen)
            {
                Unseen().ForEach(id => _data.Items.Remove(id));
            }

            if (forgetsHashes)
            {
                foreach (var id in _data.Items.Keys.ToList())
                {
                    _data.Items[id] = null;
                }
            }

            _data.Memory = memory;
            _data.SavedSeen = memory.Open is null ? new(StringComparer.Ordinal) : new(_data.Seen, StringComparer.Ordinal);
        }

        return default;
    }

    public ValueTask DisposeAsync()
    {
        lock (_data)
        {
            if (_data.Holder == this)
            {
                _data.Holder = null;
            }
        }

        return _renewal?.DisposeAsync() ?? default;
    }

    private List<string> Unseen()
    {
        lock (_data)
        {
            return [.. _data.Items.Keys.Where(id => !_data.Seen.Contains(id))];
        }
    }

    /// <summary>The items that a change is about: of a tree, those that are known.</summary>
    private List<string> AboutWhat(CrawlItemChange change) => change.Kind == CrawlItemChangeKind.DeleteTree
        ? [.. _data.Items.Keys.Where(id => id.StartsWith(change.DocumentId, StringComparison.Ordinal))]
        : [change.DocumentId];

    private void Renew()
    {
        lock (_data)
        {
            if (_data.Holder == this)
            {
                _until = _timeProvider.GetUtcNow() + _lease.Duration;
            }
        }
    }

    private void ThrowIfLost()
    {
        if (_data.Holder != this)
        {
            throw _data.Holder?.Taken() ?? new CrawlLeaseException($"The state of source '{_data.Key.SourceId}' was given back, and takes nothing more.");
        }
    }

    private CrawlLeaseException Taken() => new(_data.Key, _lease.Holder, _since, _until);
}
