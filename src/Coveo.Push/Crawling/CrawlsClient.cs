namespace Coveo.Push;

/// <inheritdoc cref="ICrawlsClient"/>
internal sealed class CrawlsClient(CrawlParts parts) : ICrawlsClient
{
    public Task<ICrawlSession> StartRebuildAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(CrawlMode.Rebuild, sourceId, options, cancellationToken);

    private async Task<ICrawlSession> StartAsync(CrawlMode mode, string sourceId, CrawlOptions? given, CancellationToken cancellationToken)
    {
        Identifier.CheckSourceId(sourceId);
        var options = CrawlOptionsRules.Checked(given);
        var tally = new CrawlTally();
        var pushes = new CrawlPushes(parts, sourceId, options, tally);
        var flow = new CrawlFlow(mode, sourceId);
        flow.Enter();
        try
        {
            var guard = await CrawlGuard.OfAsync(parts, sourceId, options, cancellationToken).ConfigureAwait(false);
            var status = new CrawlStatus(parts, mode, sourceId);
            var startedAt = await status.BeginAsync(cancellationToken).ConfigureAwait(false);
            var ledger = new CrawlLedger(mode, sourceId, startedAt, pushes, tally, flow, parts.Context.TimeProvider);
            return new CrawlSession(ledger, pushes, status, new CrawlCleanUp(parts, sourceId, options, guard), parts.Context.Logger);
        }
        catch
        {
            await pushes.DisposeAsync().ConfigureAwait(false);
            flow.End(CrawlOutcome.Aborted);
            throw;
        }
    }
}
