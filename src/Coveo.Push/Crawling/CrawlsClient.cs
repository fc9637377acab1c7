using System.Diagnostics;

namespace Coveo.Push;

/// <inheritdoc cref="ICrawlsClient"/>
internal sealed class CrawlsClient(CrawlParts parts) : ICrawlsClient
{
    public Task<ICrawlSession> StartRebuildAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(CrawlMode.Rebuild, sourceId, options, cancellationToken);

    public Task<ICrawlSession> StartRescanAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(CrawlMode.Rescan, sourceId, options, cancellationToken);

    public Task<ICrawlSession> StartIncrementalAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(CrawlMode.Incremental, sourceId, options, cancellationToken);

    private async Task<ICrawlSession> StartAsync(CrawlMode mode, string sourceId, CrawlOptions? given, CancellationToken cancellationToken)
    {
        Identifier.CheckSourceId(sourceId);
        var options = CrawlOptionsRules.Checked(given, mode);
        var tally = new CrawlTally();
        _ = parts.Batches.OptionsOf(options.Batches);
        var pass = await OpenAsync(mode, sourceId, options, tally, cancellationToken).ConfigureAwait(false);
        var verifier = new CrawlVerifier(parts, sourceId, options);
        var pushes = new CrawlPushes(parts, sourceId, options, tally, pass?.Changes, verifier.Items);
        var flow = new CrawlFlow(mode, sourceId);
        flow.Enter();
        try
        {
            return await StartAsync(mode, sourceId, options, tally, pass, pushes, verifier, flow, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await pushes.DisposeAsync().ConfigureAwait(false);
            if (pass is not null)
            {
                await pass.DisposeAsync().ConfigureAwait(false);
            }

            flow.End(CrawlOutcome.Aborted);
            throw;
        }
    }

    private async Task<ICrawlSession> StartAsync(CrawlMode mode, string sourceId, CrawlOptions options, CrawlTally tally, CrawlPass? pass, CrawlPushes pushes, CrawlVerifier verifier, CrawlFlow flow, CancellationToken cancellationToken)
    {
        // A feed of changes deletes nothing but what it names.
        var guard = mode == CrawlMode.Incremental ? CrawlGuard.None : await CrawlGuard.OfAsync(parts, sourceId, options, pass?.Memory, cancellationToken).ConfigureAwait(false);
        var status = new CrawlStatus(parts, mode, sourceId);
        var begun = await status.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (pass is not null)
            {
                await pass.BeginAsync(begun, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            await status.EndAsync().ConfigureAwait(false);
            throw;
        }

        var startedAt = pass is { IsResumed: true } ? pass.ResumedStart : begun;
        var ledger = new CrawlLedger(mode, sourceId, startedAt, pushes, tally, flow, pass, parts.Context.TimeProvider);
        return new CrawlSession(ledger, pushes, status, new CrawlCleanUp(parts, sourceId, options, guard), verifier, parts.Context.Logger);
    }

    /// <summary>Opens the state of the source, if there is a store: before anything is sent, as another crawler may have it.</summary>
    private async Task<CrawlPass?> OpenAsync(CrawlMode mode, string sourceId, CrawlOptions options, CrawlTally tally, CancellationToken cancellationToken)
    {
        if (options.StateStore is not { } store)
        {
            return null;
        }

        var lease = new CrawlLease(options.LeaseHolder ?? ThisProcess(), options.LeaseDuration);
        var state = await store.OpenAsync(new CrawlStateKey(parts.Context.OrganizationId, sourceId), lease, cancellationToken).ConfigureAwait(false);
        return new CrawlPass(state, CrawlPlan.Of(mode, state.Memory, state.Count, options), options, tally);
    }

    /// <summary>A name of its own for each crawl of the process, too: two of them on one source are two crawlers.</summary>
    private static string ThisProcess()
    {
        using var process = Process.GetCurrentProcess();
        return FormattableString.Invariant($"process {process.Id} on {Environment.MachineName} ({Guid.NewGuid():N})");
    }
}
