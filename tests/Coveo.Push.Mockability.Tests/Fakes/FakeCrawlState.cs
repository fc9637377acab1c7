namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>The state of one source, in a dictionary.</summary>
internal sealed class FakeCrawlState : ICrawlState
{
    private readonly Dictionary<string, CrawlItemHash?> _items = [];
    private readonly HashSet<string> _seen = [];

    public CrawlMemory Memory { get; private set; } = new();

    public long Count => _items.Count;

    public long SeenCount => _seen.Count;

    public ValueTask BeginAsync(CancellationToken cancellationToken = default)
    {
        _seen.Clear();
        return default;
    }

    public ValueTask<bool> SeeAsync(string documentId, CrawlItemHash hash, CancellationToken cancellationToken = default)
    {
        _seen.Add(documentId);
        return ValueTask.FromResult(_items.TryGetValue(documentId, out var known) && known == hash);
    }

    public ValueTask DoubtAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default)
    {
        foreach (var change in changes)
        {
            _items[change.DocumentId] = null;
        }

        return default;
    }

    public ValueTask CommitAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken = default)
    {
        foreach (var change in changes)
        {
            _items[change.DocumentId] = change.Hash;
        }

        return default;
    }

    public IAsyncEnumerable<string> UnseenAsync(CancellationToken cancellationToken = default) => _items.Keys.Except(_seen).ToAsyncEnumerable();

    public ValueTask SaveAsync(CrawlMemory memory, bool forgetsUnseen = false, bool forgetsHashes = false, CancellationToken cancellationToken = default)
    {
        Memory = memory;
        return default;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
