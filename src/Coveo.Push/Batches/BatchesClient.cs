using Coveo.Push.Transport;

namespace Coveo.Push;

/// <inheritdoc cref="IBatchesClient"/>
internal sealed class BatchesClient(PushTransport transport, FilesClient files, BodyPreparer bodies, KnownSecurity known, BatchOptions defaults) : IBatchesClient
{
    public Task<PushSummary> PushAsync(string sourceId, IAsyncEnumerable<PushOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return PushSeries.RunAsync(Open(sourceId, options, progress), operations, cancellationToken);
    }

    public Task<PushSummary> PushAsync(string sourceId, IEnumerable<PushOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return PushSeries.RunAsync(Open(sourceId, options, progress), operations, static operation => operation, cancellationToken);
    }

    public Task<PushSummary> PushAsync(string sourceId, IEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return PushSeries.RunAsync(Open(sourceId, options, progress), documents, PushOperation.AddOrUpdate, cancellationToken);
    }

    public Task<PushSummary> PushAsync(string sourceId, IAsyncEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return PushSeries.RunAsync(Open(sourceId, options, progress), PushSeries.Operations(documents, PushOperation.AddOrUpdate, cancellationToken), cancellationToken);
    }

    public IBatchPush Start(string sourceId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null) => Open(sourceId, options, progress);

    public Task<PushAcceptance> PushAsync(string sourceId, PushBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new SingleBatchPush(Destination(sourceId), bodies, defaults.SourceVisibility ?? known.VisibilityOf(sourceId), transport.Context.TimeProvider).PushAsync(batch, cancellationToken);
    }

    public Task<PushAcceptance> HandOverAsync(string sourceId, string fileId, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSegment(fileId, nameof(fileId), "It is the FileId of the container that the batch was uploaded to.");
        OrderingIdRule.Check(orderingId);
        return Destination(sourceId).HandOverAsync(fileId, orderingId, cancellationToken);
    }

    /// <summary>The options of a push, checked, with the client's own where none are given: a copy.</summary>
    internal BatchOptions OptionsOf(BatchOptions? options) => BatchOptionsRules.Checked(options) ?? defaults.Snapshot();

    /// <summary>Begins a push that a witness watches.</summary>
    internal IBatchPush Start(string sourceId, BatchOptions options, IBatchWitness witness) => Open(sourceId, options, progress: null, witness);

    private DocumentPush Open(string sourceId, BatchOptions? options, IProgress<BatchProgress>? progress, IBatchWitness? witness = null)
    {
        var destination = Destination(sourceId);
        return new DocumentPush(destination, bodies, BatchOptionsRules.Checked(options) ?? defaults, known.VisibilityOf(sourceId), progress, transport.Context, witness);
    }

    private BatchRouteDestination Destination(string sourceId)
    {
        Identifier.CheckSourceId(sourceId);
        return BatchRouteDestination.OfSource(transport, files, sourceId);
    }
}
