namespace Coveo.Push.Tests.Doubles;

/// <summary>A store in memory that tells what is asked of it, before it does it: a test makes it fail there.</summary>
internal sealed class WatchedStateStore(TimeProvider time) : ICrawlStateStore
{
    private readonly InMemoryCrawlStateStore _store = new(time);

    /// <summary>Called before each: open, begin, doubt, commit, save, dispose.</summary>
    public Action<string> OnCall { get; set; } = _ => { };

    /// <summary>Every call.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The leases that it was opened with.</summary>
    public List<CrawlLease> Leases { get; } = [];

    /// <summary>The sources that it was opened for.</summary>
    public List<CrawlStateKey> Keys { get; } = [];

    public async ValueTask<ICrawlState> OpenAsync(CrawlStateKey key, CrawlLease lease, CancellationToken cancellationToken = default)
    {
        Keys.Add(key);
        Leases.Add(lease);
        Note("open");
        return new WatchedState(await _store.OpenAsync(key, lease, cancellationToken), Note);
    }

    private void Note(string call)
    {
        Calls.Add(call);
        OnCall(call);
    }

    private sealed class WatchedState(ICrawlState state, Action<string> note) : ICrawlState
    {
        public CrawlMemory Memory => state.Memory;

        public long Count => state.Count;

        public long SeenCount => state.SeenCount;

        public ValueTask BeginAsync(CancellationToken cancellationToken = default)
        {
            note("begin");
            return state.BeginAsync(cancellationToken);
        }

        public ValueTask<bool> SeeAsync(string documentId, CrawlItemHash hash, CancellationToken cancellationToken = default) => state.SeeAsync(documentId, hash, cancellationToken);

        public ValueTask DoubtAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default)
        {
            note("doubt");
            return state.DoubtAsync(changes, cancellationToken);
        }

        public ValueTask CommitAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default)
        {
            note("commit");
            return state.CommitAsync(changes, cancellationToken);
        }

        public IAsyncEnumerable<string> UnseenAsync(CancellationToken cancellationToken = default) => state.UnseenAsync(cancellationToken);

        public ValueTask SaveAsync(CrawlMemory memory, bool forgetsUnseen = false, bool forgetsHashes = false, CancellationToken cancellationToken = default)
        {
            note("save");
            return state.SaveAsync(memory, forgetsUnseen, forgetsHashes, cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await state.DisposeAsync();
            note("dispose");
        }
    }
}
