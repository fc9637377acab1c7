namespace Coveo.Push;

/// <summary>Chooses how the next run crawls: every n-th is a rebuild. It keeps count in the state of the source, if there is a store.</summary>
internal sealed class CrawlerRotation(CrawlerOptions options, string organizationId)
{
    private readonly CrawlStateKey _key = new(organizationId, options.SourceId);
    private readonly ICrawlStateStore? _store = options.FullRebuildEvery > 1 ? options.Crawl.StateStore : null;
    private readonly CrawlLease _lease = new(options.Crawl.LeaseHolder ?? FormattableString.Invariant($"the count of runs ({Guid.NewGuid():N})"), options.Crawl.LeaseDuration);
    private bool _isRead;
    private int? _runsSinceRebuild;

    public async Task<CrawlMode> NextAsync(CancellationToken cancellationToken)
    {
        if (!_isRead && _store is not null)
        {
            var state = await _store.OpenAsync(_key, _lease, cancellationToken).ConfigureAwait(false);
            await using (state.ConfigureAwait(false))
            {
                _runsSinceRebuild = state.Memory.RunsSinceRebuild;
            }
        }

        _isRead = true;
        return _runsSinceRebuild is { } runs && runs < options.FullRebuildEvery - 1 ? options.BetweenRebuilds : CrawlMode.Rebuild;
    }

    /// <summary>Counts a run. One that did not begin or was stopped does not count: it is made up for by the next.</summary>
    public async Task CountAsync(CrawlerRun run, CancellationToken cancellationToken)
    {
        if (run.Report is not { } report || run.WasStopped)
        {
            return;
        }

        _runsSinceRebuild = run.Mode switch
        {
            CrawlMode.Rebuild => run.IsSuccess ? 0 : null,
            CrawlMode.Incremental when report.FullPassReason is not null => null,
            _ => _runsSinceRebuild + 1,
        };

        if (_store is not null)
        {
            var state = await _store.OpenAsync(_key, _lease, cancellationToken).ConfigureAwait(false);
            await using (state.ConfigureAwait(false))
            {
                await state.SaveAsync(state.Memory with { RunsSinceRebuild = _runsSinceRebuild }, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
