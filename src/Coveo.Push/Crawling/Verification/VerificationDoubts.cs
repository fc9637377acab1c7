namespace Coveo.Push;

/// <summary>
/// Has the state of the source forget what it remembers of items that did not get into the index: a rescan would take them for unchanged, and never send them
/// again. Nothing else is changed, so forgetting an item without need costs no more than sending it once more.
/// </summary>
internal sealed class VerificationDoubts(VerificationItems items, CrawlStateKey key, CrawlOptions options)
{
    // In memory at once, as the log may tell of millions.
    private const int MostWaiting = 1_000;

    // Of a holder of its own: one that has the crawler's would take the state away from its next crawl.
    private readonly CrawlLease _lease = new($"{options.LeaseHolder ?? "a crawler"}, verifying ({Guid.NewGuid():N})", options.LeaseDuration);
    private readonly Dictionary<ulong, string> _waiting = [];
    private readonly HashSet<ulong> _told = [];

    /// <summary>Why the state could not be told of all; <see langword="null"/> where it could, or was not yet.</summary>
    public string? Problem { get; private set; }

    /// <summary>A verification begins, and reads all that the log says of the crawl: what could not be told before is told by it.</summary>
    public void Begin() => Problem = null;

    /// <summary>The log has said something of an item.</summary>
    public async ValueTask NoteAsync(VerificationNews news, string documentId, CancellationToken cancellationToken)
    {
        // The deletion of what was not there is skipped: it would be deleted, and skipped, in every crawl.
        if (options.StateStore is null || !news.IsTrouble || (news.IsDeletion && news.Said == VerificationSigns.Skipped) || _told.Contains(news.Key))
        {
            return;
        }

        _waiting[news.Key] = documentId;
        if (_waiting.Count >= MostWaiting)
        {
            await TellAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tells the state of those that did not get into the index: at the end, as a later entry may say that one did, or when too many wait.</summary>
    public async ValueTask TellAsync(CancellationToken cancellationToken)
    {
        var lost = _waiting.Where(item => IsLost(item.Key)).ToList();
        if (lost.Count > 0 && Problem is null)
        {
            Problem = await ProblemOfAsync([.. lost.Select(item => new CrawlItemChange(item.Value, CrawlItemChangeKind.Delete))], cancellationToken).ConfigureAwait(false);
            if (Problem is null)
            {
                _told.UnionWith(lost.Select(item => item.Key));
            }
        }

        _waiting.Clear();
    }

    private bool IsLost(ulong item) =>
        items.OutcomeOf(item) is CrawlVerificationOutcome.Rejected or CrawlVerificationOutcome.Failed or CrawlVerificationOutcome.Skipped;

    private async Task<string?> ProblemOfAsync(IReadOnlyCollection<CrawlItemChange> changes, CancellationToken cancellationToken)
    {
        try
        {
            var state = await options.StateStore!.OpenAsync(key, _lease, cancellationToken).ConfigureAwait(false);
            await using (state.ConfigureAwait(false))
            {
                // In doubt, and not seen: it is sent when it is seen the next time, and deleted if it is not.
                await state.DoubtAsync(changes, cancellationToken).ConfigureAwait(false);
                return null;
            }
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return $"The state could not be told of items that did not get into the index, and a rescan may take them for unchanged. Verify again, or push everything once with a rebuild. {failure.Message}";
        }
    }
}
