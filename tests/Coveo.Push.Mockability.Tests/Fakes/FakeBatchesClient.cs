namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeBatchesClient : IBatchesClient
{
    public List<PushOperation> Pushed { get; } = [];

    public async Task<PushSummary> PushAsync(
        string sourceId, IAsyncEnumerable<PushOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Take(await operations.ToListAsync(cancellationToken), progress);

    public Task<PushSummary> PushAsync(
        string sourceId, IEnumerable<PushOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Take([.. operations], progress));

    public Task<PushSummary> PushAsync(
        string sourceId, IEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Take([.. documents.Select(PushOperation.AddOrUpdate)], progress));

    public async Task<PushSummary> PushAsync(
        string sourceId, IAsyncEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Take(await documents.Select(PushOperation.AddOrUpdate).ToListAsync(cancellationToken), progress);

    public IBatchPush Start(string sourceId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null) => new FakeBatchPush();

    public Task<PushAcceptance> PushAsync(string sourceId, PushBatch batch, CancellationToken cancellationToken = default)
    {
        Pushed.AddRange(batch.Operations);
        return Task.FromResult(Accepted.One);
    }

    public Task<PushAcceptance> HandOverAsync(string sourceId, string fileId, OrderingId? orderingId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Accepted.One);

    private PushSummary Take(List<PushOperation> operations, IProgress<BatchProgress>? progress)
    {
        Pushed.AddRange(operations);
        progress?.Report(Accepted.Batch(operations.Count));
        return Accepted.All(operations.Count);
    }
}
