using Coveo.Push.Transport;

namespace Coveo.Push;

/// <inheritdoc cref="IBatchesClient"/>
internal sealed class BatchesClient(PushTransport transport, FilesClient files, BatchOptions defaults) : IBatchesClient
{
    public Task<PushSummary> PushAsync(string sourceId, IAsyncEnumerable<PushOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(transport.Context.OrganizationId + files.GetHashCode() + defaults.MaxBytes);

    public Task<PushSummary> PushAsync(string sourceId, IEnumerable<PushOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<PushSummary> PushAsync(string sourceId, IEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<PushSummary> PushAsync(string sourceId, IAsyncEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public IBatchPush Start(string sourceId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null) =>
        throw new NotSupportedException();

    public Task<PushAcceptance> PushAsync(string sourceId, PushBatch batch, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<PushAcceptance> HandOverAsync(string sourceId, string fileId, OrderingId? orderingId = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
