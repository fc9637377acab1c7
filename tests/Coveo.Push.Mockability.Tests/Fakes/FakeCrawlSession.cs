using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>A crawl that notes what it is given, and finds all of it in the index.</summary>
internal sealed class FakeCrawlSession(string sourceId, CrawlMode mode) : ICrawlSession
{
    public List<string> Added { get; } = [];

    public List<string> Deleted { get; } = [];

    public List<string> Gaps { get; } = [];

    public CrawlMode Mode => mode;

    public string SourceId => sourceId;

    public DateTimeOffset? StartedAt => FakeCoveo.Now;

    public string? Checkpoint { get; private set; }

    public bool IsResumed => false;

    public string? FullPassReason => null;

    public CrawlReport SoFar => new()
    {
        Mode = mode,
        Outcome = Gaps.Count == 0 ? CrawlOutcome.Completed : CrawlOutcome.Incomplete,
        SourceId = sourceId,
        StartedAt = StartedAt,
        Seen = Added.Count,
        AddedOrUpdated = Added.Count,
        Deleted = Deleted.Count,
        IsOldDeleted = Gaps.Count == 0,
        NotDeletedBecause = Gaps.Count == 0 ? null : Gaps[0],
    };

    public ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default)
    {
        Added.Add(document.DocumentId);
        return default;
    }

    public ValueTask AddAsync(PushOperation operation, CancellationToken cancellationToken = default)
    {
        (operation.Kind == PushOperationKind.Delete ? Deleted : Added).Add(operation.DocumentId);
        return default;
    }

    public ValueTask AddAsync<T>(
        T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default)
    {
        Added.Add(documentId(item));
        return default;
    }

    public ValueTask DeleteAsync(string documentId, bool deleteChildren = false, CancellationToken cancellationToken = default)
    {
        Deleted.Add(documentId);
        return default;
    }

    public ValueTask AddIdentityAsync(IdentityOperation operation, CancellationToken cancellationToken = default) => default;

    public void ReportGap(string because) => Gaps.Add(because);

    public ValueTask<bool> SaveCheckpointAsync(string checkpoint, CancellationToken cancellationToken = default)
    {
        Checkpoint = checkpoint;
        return ValueTask.FromResult(true);
    }

    public Task<CrawlReport> CompleteAsync(string? checkpoint = null, CancellationToken cancellationToken = default) => Task.FromResult(SoFar);

    public Task<CrawlVerification> VerifyAsync(TimeSpan timeout, IProgress<CrawlVerification>? progress = null, CancellationToken cancellationToken = default)
    {
        var verification = new CrawlVerification { Items = Added.Count, Indexed = Added.Count, Deleted = Deleted.Count, SourceItems = Added.Count };
        progress?.Report(verification);
        return Task.FromResult(verification);
    }

    public CrawlVerificationOutcome? OutcomeOf(string documentId) => Added.Contains(documentId) ? CrawlVerificationOutcome.Indexed : null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
