using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>A crawl that counts what it is given, and ends as it is told.</summary>
internal sealed class FakeCrawl(CrawlMode mode, string sourceId, CrawlOptions? options) : ICrawlSession
{
    private long _seen;
    private CrawlOutcome _outcome = CrawlOutcome.Running;

    public CrawlMode Mode => mode;

    public string SourceId => sourceId;

    public CrawlOptions? Options => options;

    public DateTimeOffset? StartedAt => null;

    public string? Checkpoint { get; private set; }

    public bool IsResumed => false;

    public string? FullPassReason { get; set; }

    /// <summary>How it ends when it is completed.</summary>
    public CrawlOutcome End { get; set; } = CrawlOutcome.Completed;

    /// <summary>What completing it throws, if it does.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What completing it waits for; it heeds the cancellation.</summary>
    public TaskCompletionSource<bool>? Gate { get; set; }

    /// <summary>Why the source cannot be set to <c>IDLE</c>, if it cannot.</summary>
    public string? StatusProblem { get; set; }

    public int Completions { get; private set; }

    public bool IsDisposed { get; private set; }

    public CrawlReport SoFar => new()
    {
        Mode = mode,
        SourceId = sourceId,
        Outcome = _outcome,
        Seen = _seen,
        FullPassReason = FullPassReason,
        StatusProblem = StatusProblem,
        NotDeletedBecause = _outcome == CrawlOutcome.CompletedWithoutDeletion ? "Suspiciously few items." : null,
    };

    public ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default) => See();

    public ValueTask AddAsync(PushOperation operation, CancellationToken cancellationToken = default) => See();

    public ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default) => See();

    public ValueTask DeleteAsync(string documentId, bool deleteChildren = false, CancellationToken cancellationToken = default) => See();

    public ValueTask AddIdentityAsync(IdentityOperation operation, CancellationToken cancellationToken = default) => default;

    public ValueTask<bool> SaveCheckpointAsync(string checkpoint, CancellationToken cancellationToken = default)
    {
        Checkpoint = checkpoint;
        return new ValueTask<bool>(true);
    }

    public void ReportGap(string because) => End = CrawlOutcome.Incomplete;

    public async Task<CrawlReport> CompleteAsync(string? checkpoint = null, CancellationToken cancellationToken = default)
    {
        Completions++;
        Checkpoint = checkpoint ?? Checkpoint;
        _outcome = CrawlOutcome.Aborted;
        await (Gate?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask);
        _outcome = Failure is null ? End : CrawlOutcome.Incomplete;
        return Failure is null ? SoFar : throw Failure;
    }

    public Task<CrawlVerification> VerifyAsync(TimeSpan timeout, IProgress<CrawlVerification>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new CrawlVerification { Items = _seen, Indexed = _seen });

    public CrawlVerificationOutcome? OutcomeOf(string documentId) => CrawlVerificationOutcome.Indexed;

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        _outcome = _outcome == CrawlOutcome.Running ? CrawlOutcome.Aborted : _outcome;
        return default;
    }

    private ValueTask See()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        _seen++;
        return default;
    }
}
