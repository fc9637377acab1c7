namespace Coveo.Push;

/// <summary>The two pushes of a crawl: its items, and the security identities of its provider if it has one.</summary>
internal sealed class CrawlPushes : IAsyncDisposable
{
    // The caller's callback gets the failures of both pushes, and is promised that calls never overlap.
    private readonly AsyncSlots _telling = new(1);
    private readonly CrawlTally _tally;
    private readonly CrawlChanges? _changes;
    private readonly Func<ItemOutcome, CancellationToken, ValueTask>? _caller;

    public CrawlPushes(CrawlParts parts, string sourceId, CrawlOptions options, CrawlTally tally, CrawlChanges? changes, VerificationItems verifiable)
    {
        var batches = parts.Batches.OptionsOf(options.Batches);
        _caller = batches.OnItemNotAccepted;
        (_tally, _changes) = (tally, changes);
        batches.OnItemNotAccepted = TellAsync;
        Items = parts.Batches.Start(sourceId, batches, new VerificationWitness((IBatchWitness?)changes ?? tally, verifiable, parts.Clock));
        Identities = options.SecurityProviderId is { } providerId ? parts.SecurityIdentities.Start(providerId, batches) : null;
    }

    public IBatchPush Items { get; }

    public IIdentityPush? Identities { get; }

    /// <summary>Sends what waits, and waits until all that was added has its outcome.</summary>
    /// <returns>Whether everything was taken so far.</returns>
    public async Task<bool> FlushAsync(CancellationToken cancellationToken)
    {
        var identities = Identities is null ? null : await Identities.FlushAsync(cancellationToken).ConfigureAwait(false);
        var items = await Items.FlushAsync(cancellationToken).ConfigureAwait(false);
        return IsTaken(items) && (identities is null || IsTaken(identities));
    }

    /// <summary>Sends the rest of both, identities first: items name them.</summary>
    /// <returns>Whether everything was taken.</returns>
    public async Task<bool> CompleteAsync(CancellationToken cancellationToken)
    {
        var identities = Identities is null ? null : await Identities.CompleteAsync(cancellationToken).ConfigureAwait(false);
        var items = await Items.CompleteAsync(cancellationToken).ConfigureAwait(false);
        return items.IsComplete && identities?.IsComplete != false;
    }

    public async ValueTask DisposeAsync()
    {
        await Items.DisposeAsync().ConfigureAwait(false);
        if (Identities is not null)
        {
            await Identities.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static bool IsTaken(PushSummary soFar) => soFar.Rejected + soFar.Failed + soFar.NotSent == 0;

    private async ValueTask TellAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        _tally.Note(outcome);
        if (outcome.Kind is PushOperationKind.AddOrUpdate or PushOperationKind.Delete)
        {
            _changes?.Fail(outcome.Id);
        }

        if (_caller is not null)
        {
            await _telling.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await _caller(outcome, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _telling.Release();
            }
        }
    }
}
