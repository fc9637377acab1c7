using Coveo.Push.Diagnostics;

namespace Coveo.Push;

internal sealed partial class CrawlSession
{
    private const int LoggedFailures = 10;

    private long? _expected;
    private int _isVerifying;

    public async Task<CrawlVerification> VerifyAsync(TimeSpan timeout, IProgress<CrawlVerification>? progress = null, CancellationToken cancellationToken = default)
    {
        CrawlVerificationRules.CheckTimeout(timeout);
        if (!_ended.Task.IsCompleted)
        {
            throw new InvalidOperationException($"The crawl still runs, and more may be handed over. Await {nameof(CompleteAsync)} before {nameof(VerifyAsync)}.");
        }

        if (Interlocked.Exchange(ref _isVerifying, 1) != 0)
        {
            throw new InvalidOperationException($"The crawl is being verified. Await the one {nameof(VerifyAsync)} before the next.");
        }

        try
        {
            var verification = await verifier.RunAsync(timeout, _expected, progress, cancellationToken).ConfigureAwait(false);
            ledger.Verify(verification);
            Log(verification);
            return verification;
        }
        finally
        {
            Volatile.Write(ref _isVerifying, 0);
        }
    }

    public CrawlVerificationOutcome? OutcomeOf(string documentId)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return verifier.Items.OutcomeOf(documentId);
    }

    /// <summary>How many items the source is to have, where the crawl has seen to it that it has no others: asked while the state is still open.</summary>
    private void Expect(CrawlEnd end) =>
        _expected = !end.IsOldDeleted ? null : _pass is { } pass ? pass.SeenCount : verifier.Items.ToBeIndexed;

    private void Log(CrawlVerification verification)
    {
        var json = (verification with { Failures = [.. verification.Failures.Take(LoggedFailures)] }).ToJson();
        if (verification.IsConfirmed)
        {
            PushLog.CrawlVerified(logger, Mode, SourceId, json);
        }
        else
        {
            PushLog.CrawlNotConfirmed(logger, Mode, SourceId, json);
        }
    }
}
