namespace Coveo.Push;

/// <summary>Puts together what is known of a crawl, while it runs and at its end.</summary>
internal sealed class CrawlLedger(CrawlMode mode, string sourceId, DateTimeOffset? startedAt, CrawlPushes pushes, CrawlTally tally, CrawlFlow flow, CrawlPass? pass, TimeProvider timeProvider)
{
    private readonly long _began = timeProvider.GetTimestamp();
    private CrawlReport? _ended;

    public CrawlMode Mode => mode;

    public string SourceId => sourceId;

    public DateTimeOffset? StartedAt => startedAt;

    public CrawlFlow Flow => flow;

    public CrawlPass? Pass => pass;

    public CrawlTally Tally => tally;

    public CrawlReport Report => Volatile.Read(ref _ended) ?? Present();

    /// <summary>The crawl is over: the report changes no more.</summary>
    public CrawlReport End(Func<CrawlReport, CrawlReport> complete)
    {
        var ended = complete(Present());
        Volatile.Write(ref _ended, ended);
        flow.End(ended.Outcome);
        return ended;
    }

    /// <summary>It is known what became of its items. The crawl is over by then.</summary>
    public void Verify(CrawlVerification verification) => Volatile.Write(ref _ended, Report with { Verification = verification });

    private CrawlReport Present()
    {
        var items = pushes.Items.SoFar;
        var identities = pushes.Identities?.SoFar ?? new PushSummary();
        return new CrawlReport
        {
            Mode = mode,
            SourceId = sourceId,
            StartedAt = startedAt,
            Duration = timeProvider.GetElapsedTime(_began),
            Seen = tally.Seen,
            Unchanged = tally.Unchanged,
            AddedOrUpdated = tally.AddedOrUpdated,
            Deleted = tally.Deleted,
            Rejected = items.Rejected,
            Failed = items.Failed,
            NotSent = items.NotSent,
            Identities = identities.Accepted,
            IdentitiesNotAccepted = identities.Rejected + identities.Failed + identities.NotSent,
            Batches = (long)items.Batches + identities.Batches,
            Bytes = items.Bytes + identities.Bytes,
            Requests = flow.Meter.Requests,
            ThrottleWait = flow.Meter.Throttled,
            FullPassReason = pass?.FullPassReason,
            Failures = tally.Failures,
        };
    }
}
