using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push;

/// <summary>A crawl's way through the state of its source: what is new, what has changed, and what to remember of it.</summary>
internal sealed class CrawlPass(ICrawlState state, CrawlPlan plan, CrawlOptions options, CrawlTally tally) : IAsyncDisposable
{
    private readonly CrawlItemHasher _hasher = new(options.VersionOf);
    private CrawlMemory _memory = plan.Memory;

    public CrawlChanges Changes { get; } = new(state, tally);

    public CrawlMemory Memory => _memory;

    public bool IsResumed => plan.IsResumed;

    public string? FullPassReason => plan.FullPassReason;

    /// <summary>When the crawl that this one goes on with began.</summary>
    public DateTimeOffset? ResumedStart => _memory.Open?.StartedAt;

    /// <summary>Whether every item is sent, the unchanged ones too.</summary>
    public bool SendsAll => plan.SendsAll;

    public string? Checkpoint => plan.Mode == CrawlMode.Incremental ? _memory.Checkpoint : _memory.Open?.Checkpoint;

    /// <summary>How many items the crawl has come upon, each counted once.</summary>
    public long SeenCount => state.SeenCount;

    /// <summary>Begins at an instant of the service's clock.</summary>
    public async Task BeginAsync(DateTimeOffset? startedAt, CancellationToken cancellationToken)
    {
        if (!plan.IsResumed)
        {
            await state.BeginAsync(cancellationToken).ConfigureAwait(false);
            _memory = _memory with { Open = options.Name is { } name ? new CrawlToResume(name, plan.Mode, startedAt, Checkpoint: null) : null };
        }

        await state.SaveAsync(_memory, forgetsHashes: plan.ForgetsHashes, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether an operation changes nothing, so that it need not be sent; otherwise it counts as on its way from here on.</summary>
    public async ValueTask<bool> IsUnchangedAsync(PushOperation operation, CancellationToken cancellationToken)
    {
        if (operation.Document is not { } document)
        {
            Changes.Begin(operation.DocumentId, operation.DeleteChildren ? CrawlItemChangeKind.DeleteTree : CrawlItemChangeKind.Delete, hash: null);
            return false;
        }

        return await IsUnchangedAsync(document.DocumentId, await _hasher.OfAsync(document, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same for an object of the caller's own.</summary>
    public ValueTask<bool> IsUnchangedAsync<T>(string documentId, T item, JsonTypeInfo<T> typeInfo, Func<T, DocumentPermissions?>? permissions, CancellationToken cancellationToken) =>
        IsUnchangedAsync(documentId, _hasher.Of(documentId, item, typeInfo, permissions), cancellationToken);

    /// <summary>The items that the crawl has not come upon.</summary>
    public IAsyncEnumerable<string> VanishedAsync(CancellationToken cancellationToken) => state.UnseenAsync(cancellationToken);

    /// <summary>Makes certain that the source is still this crawl's.</summary>
    public ValueTask CheckLeaseAsync(CancellationToken cancellationToken) => state.DoubtAsync([], cancellationToken);

    /// <summary>Everything up to the caller's token was taken.</summary>
    public async Task SaveCheckpointAsync(string checkpoint, CancellationToken cancellationToken)
    {
        var memory = plan.Mode == CrawlMode.Incremental ? _memory with { Checkpoint = checkpoint } : _memory with { Open = _memory.Open! with { Checkpoint = checkpoint } };
        await state.SaveAsync(memory, cancellationToken: cancellationToken).ConfigureAwait(false);
        _memory = memory;
    }

    /// <summary>The crawl is complete.</summary>
    /// <param name="checkpoint">The caller's token, if there is one.</param>
    /// <param name="isOldDeleted">Whether the source holds nothing but what the crawl has come upon.</param>
    /// <param name="itemsBefore">How many items there were before. Where nothing old was deleted they still are: the next crawl is compared with them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task CompleteAsync(string? checkpoint, bool isOldDeleted, long? itemsBefore, CancellationToken cancellationToken)
    {
        var memory = _memory with { Checkpoint = checkpoint ?? _memory.Checkpoint, Open = null };
        if (plan.Mode != CrawlMode.Incremental)
        {
            memory = memory with { Items = isOldDeleted ? state.SeenCount : Math.Max(state.SeenCount, itemsBefore ?? 0), IsWhole = memory.IsWhole || isOldDeleted };
        }

        await state.SaveAsync(memory, forgetsUnseen: isOldDeleted && SendsAll, cancellationToken: cancellationToken).ConfigureAwait(false);
        _memory = memory;
    }

    /// <summary>The crawl came to its end, and not everything was taken: nothing is left to go on with, the next one looks at everything again.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        var memory = _memory with { Open = null };
        await state.SaveAsync(memory, cancellationToken: cancellationToken).ConfigureAwait(false);
        _memory = memory;
    }

    public ValueTask DisposeAsync() => state.DisposeAsync();

    private async ValueTask<bool> IsUnchangedAsync(string documentId, CrawlItemHash? hash, CancellationToken cancellationToken)
    {
        // First what is on its way: when that has ended, the state knows of it.
        if (!SendsAll && hash is { } contents && !Changes.IsOnItsWay(documentId) && await state.SeeAsync(documentId, contents, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        Changes.Begin(documentId, CrawlItemChangeKind.Put, hash);
        return false;
    }
}
