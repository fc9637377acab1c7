namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeStreamsClient : IStreamsClient
{
    public async Task<StreamLoadResult> LoadAsync(
        string sourceId, IAsyncEnumerable<PushDocument> documents, StreamLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Streamed.Load(await documents.CountAsync(cancellationToken));

    public Task<StreamLoadResult> LoadAsync(
        string sourceId, IEnumerable<PushDocument> documents, StreamLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Streamed.Load(documents.Count()));

    public Task<IStreamLoad> StartLoadAsync(
        string sourceId, StreamLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IStreamLoad>(new FakeStreamLoad(sourceId));

    public Task<IStreamLoad> StartFullLoadAsync(
        string sourceId, StreamFullLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IStreamLoad>(new FakeStreamLoad(sourceId));

    public async Task<StreamUpdateResult> UpdateAsync(
        string sourceId, IAsyncEnumerable<StreamOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Streamed.Update(await operations.CountAsync(cancellationToken));

    public Task<StreamUpdateResult> UpdateAsync(
        string sourceId, IEnumerable<StreamOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Streamed.Update(operations.Count()));

    public IStreamUpdate StartUpdate(string sourceId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null) => new FakeStreamUpdate();

    public async Task<StreamUpdateResult> MergeAsync(
        string sourceId, IAsyncEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Streamed.Update(await documents.CountAsync(cancellationToken));

    public Task<StreamUpdateResult> MergeAsync(
        string sourceId, IEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Streamed.Update(documents.Count()));

    public Task<PushAcceptance> DeleteOlderThanAsync(string sourceId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Accepted.One);
}
