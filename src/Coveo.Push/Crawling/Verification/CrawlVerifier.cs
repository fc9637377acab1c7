using Coveo.Push.Diagnostics;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>Looks into the log of the service, again and again, until it has said of every item of a crawl what became of it, or the time is over.</summary>
internal sealed class CrawlVerifier
{
    private const string Undated = "The service has not told its time when items were handed over, so what its log says of them cannot be told from what it says of earlier crawls.";

    private readonly CrawlParts _parts;
    private readonly string _sourceId;
    private readonly VerificationFailures _failures;
    private readonly VerificationDoubts _doubts;
    private readonly VerificationLog _log;

    public CrawlVerifier(CrawlParts parts, string sourceId, CrawlOptions options)
    {
        (_parts, _sourceId) = (parts, sourceId);
        Items = new VerificationItems(options.VerifiableItems);
        _failures = new VerificationFailures(Items);
        _doubts = new VerificationDoubts(Items, new CrawlStateKey(parts.Context.OrganizationId, sourceId), options);
        _log = new VerificationLog(parts.Logs, sourceId, Items, _failures, _doubts, parts.Clock);
    }

    public VerificationItems Items { get; }

    /// <summary>Verifies; what was learned before is kept.</summary>
    /// <param name="timeout">How long to wait for the log. What is being read at its end may come to an end within a minute.</param>
    /// <param name="expected">How many items the source should have, if that is known.</param>
    /// <param name="progress">Told after each look.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<CrawlVerification> RunAsync(TimeSpan timeout, long? expected, IProgress<CrawlVerification>? progress, CancellationToken cancellationToken)
    {
        var time = _parts.Context.TimeProvider;
        var began = time.GetTimestamp();
        using var span = PushTracing.StartVerification(_sourceId);
        _doubts.Begin();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timer = time.CreateTimer(static limit => ((CancellationTokenSource)limit!).Cancel(), limit, timeout + PushDefaults.VerificationGrace, Timeout.InfiniteTimeSpan);
        await using (timer.ConfigureAwait(false))
        {
            var problem = await WatchAsync(problem => progress?.Report(Present(problem)), () => timeout - time.GetElapsedTime(began), limit.Token, cancellationToken).ConfigureAwait(false);
            await _doubts.TellAsync(cancellationToken).ConfigureAwait(false);
            var verification = await WithSourceAsync(Present(problem) with { ExpectedItems = expected }, limit.Token, cancellationToken).ConfigureAwait(false);
            PushTracing.TagVerification(span, verification);
            PushMetrics.CountVerified(verification);
            return verification;
        }

        CrawlVerification Present(string? problem) => new()
        {
            Duration = time.GetElapsedTime(began),
            Items = Enumerable.Range(0, (int)CrawlVerificationOutcome.NotTracked + 1).Sum(outcome => Items.CountOf((CrawlVerificationOutcome)outcome)),
            Indexed = Items.CountOf(CrawlVerificationOutcome.Indexed),
            IndexedWithWarning = Items.CountOf(CrawlVerificationOutcome.IndexedWithWarning),
            Deleted = Items.CountOf(CrawlVerificationOutcome.Deleted),
            Rejected = Items.CountOf(CrawlVerificationOutcome.Rejected),
            Failed = Items.CountOf(CrawlVerificationOutcome.Failed),
            Skipped = Items.CountOf(CrawlVerificationOutcome.Skipped),
            NotSeen = Items.CountOf(CrawlVerificationOutcome.NotSeen),
            NotTracked = Items.CountOf(CrawlVerificationOutcome.NotTracked),
            Problem = problem,
            StateProblem = _doubts.Problem,
            Failures = _failures.List(),
        };
    }

    /// <returns>Why the log could not be read, or not to its end.</returns>
    private async Task<string?> WatchAsync(Action<string?> tell, Func<TimeSpan> remaining, CancellationToken limit, CancellationToken cancellationToken)
    {
        if (Items.Earliest is not { } earliest)
        {
            return Items.HasUndated ? Undated : null;
        }

        var from = DateTimeOffset.FromUnixTimeMilliseconds((long)earliest);
        var wait = PushDefaults.VerificationWait;
        while (true)
        {
            var (next, problem, isFinal) = await LookAsync(from, limit, cancellationToken).ConfigureAwait(false);
            tell(problem);
            var left = remaining();
            if (isFinal || left <= TimeSpan.Zero || (problem is null && Items.CountOf(CrawlVerificationOutcome.NotSeen) == 0))
            {
                return problem ?? (Items.HasUndated ? Undated : null);
            }

            await Delay.For(wait < left ? wait : left, _parts.Context.TimeProvider, cancellationToken).ConfigureAwait(false);
            wait = wait + wait < PushDefaults.LongestVerificationWait ? wait + wait : PushDefaults.LongestVerificationWait;
            from = next > from ? next : from;
        }
    }

    /// <summary>Reads the log once. The next time, what is old enough to have arrived by now need not be read again.</summary>
    private async Task<(DateTimeOffset Next, string? Problem, bool IsFinal)> LookAsync(DateTimeOffset from, CancellationToken limit, CancellationToken cancellationToken)
    {
        var next = _parts.Clock.Now - PushDefaults.LogDelay;
        try
        {
            await _log.ReadAsync(from, limit).ConfigureAwait(false);
            return (next, Problem: null, IsFinal: false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (from, "The log was not read to its end: the time was over.", IsFinal: true);
        }
        catch (CoveoPushException failure)
        {
            return (from, $"The log could not be read. {failure.Message}", IsFinal: IsFinal(failure.Failure));
        }
    }

    private async Task<CrawlVerification> WithSourceAsync(CrawlVerification verification, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            var source = await _parts.Sources.GetAsync(_sourceId, limit).ConfigureAwait(false);
            return verification with { SourceItems = source.NumberOfDocuments, SourceProblem = source.NumberOfDocuments is null ? "The service has not said how many items the source has." : null };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return verification with { SourceProblem = "The source was not asked for: the time was over." };
        }
        catch (CoveoPushException failure)
        {
            return verification with { SourceProblem = $"The source could not be read. {failure.Message}" };
        }
    }

    /// <summary>Whether asking again later does not help.</summary>
    private static bool IsFinal(PushFailure failure) =>
        failure is PushFailure.Authentication or PushFailure.AccessDenied or PushFailure.NotFound or PushFailure.InvalidRequest or PushFailure.OrganizationPaused or PushFailure.QuotaExceeded;
}
