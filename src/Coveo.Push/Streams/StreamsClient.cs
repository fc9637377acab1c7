using Coveo.Push.Platform;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <inheritdoc cref="IStreamsClient"/>
internal sealed class StreamsClient(PushTransport transport, FilesClient files, BodyPreparer bodies, KnownSecurity known, BatchOptions defaults, ISourcesClient sources) : IStreamsClient
{
    public Task<StreamLoadResult> LoadAsync(string sourceId, IAsyncEnumerable<PushDocument> documents, StreamLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return LoadAsync(sourceId, push => PushSeries.RunAsync(push, PushSeries.Operations(documents, PushOperation.AddOrUpdate, cancellationToken), cancellationToken), options, progress, cancellationToken);
    }

    public Task<StreamLoadResult> LoadAsync(string sourceId, IEnumerable<PushDocument> documents, StreamLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return LoadAsync(sourceId, push => PushSeries.RunAsync(push, documents, PushOperation.AddOrUpdate, cancellationToken), options, progress, cancellationToken);
    }

    public async Task<IStreamLoad> StartLoadAsync(string sourceId, StreamLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        await OpenLoadAsync(sourceId, options, progress, cancellationToken).ConfigureAwait(false);

    public async Task<IStreamLoad> StartFullLoadAsync(string sourceId, StreamFullLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var calls = CallsOf(sourceId);
        var load = StreamLoadRules.Checked(options);
        var batches = OptionsOf(load.Batches);
        var guard = await StreamLoadGuard.OfAsync(
            sources, sourceId, load.SmallestShareOfSource, load.DeletesHoweverLittle, $"Set {nameof(StreamFullLoadOptions)}.{nameof(StreamFullLoadOptions.DeletesHoweverLittle)} for a load that is to replace the source all the same.", cancellationToken).ConfigureAwait(false);
        if (guard.Ignorance is { } ignorance)
        {
            // Better now than when everything was uploaded.
            throw new CoveoPushException($"The full load of source '{sourceId}' was not begun, as it could not be completed. {ignorance}", (guard.Unreadable as CoveoPushException)?.Details ?? new PushFailureDetails(), guard.Unreadable);
        }

        var openedAt = calls.TimeProvider.GetTimestamp();
        var chunks = new StreamChunks(calls, files, await calls.OpenAsync(cancellationToken).ConfigureAwait(false), openedAt, load.MaxDuration);
        var failures = new StreamLoadFailures(batches);
        return new StreamLoad(new StreamClosing(calls, chunks, guard, load.MaxItems), PushTo(chunks, sourceId, batches, progress, company: null), failures, transport.Context.Logger);
    }

    public Task<StreamUpdateResult> UpdateAsync(string sourceId, IAsyncEnumerable<StreamOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return OpenUpdate(sourceId, options, progress).RunAsync(push => PushSeries.RunAsync(push, PushSeries.Operations(operations, OperationOf, cancellationToken), cancellationToken));
    }

    public Task<StreamUpdateResult> UpdateAsync(string sourceId, IEnumerable<StreamOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return OpenUpdate(sourceId, options, progress).RunAsync(push => PushSeries.RunAsync(push, operations, OperationOf, cancellationToken));
    }

    public IStreamUpdate StartUpdate(string sourceId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null) => OpenUpdate(sourceId, options, progress);

    public Task<StreamUpdateResult> MergeAsync(string sourceId, IAsyncEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return OpenMerge(sourceId, options, progress).RunAsync(push => PushSeries.RunAsync(push, PushSeries.Operations(documents, PushOperation.AddOrUpdate, cancellationToken), cancellationToken));
    }

    public Task<StreamUpdateResult> MergeAsync(string sourceId, IEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return OpenMerge(sourceId, options, progress).RunAsync(push => PushSeries.RunAsync(push, documents, PushOperation.AddOrUpdate, cancellationToken));
    }

    public Task<PushAcceptance> DeleteOlderThanAsync(string sourceId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default) =>
        CallsOf(sourceId).DeleteOlderThanAsync(orderingId, queueDelay, cancellationToken);

    private static PushOperation OperationOf(StreamOperation operation)
    {
        StreamOperation.ThrowIfEmpty(operation);
        return operation.Operation;
    }

    private async Task<StreamLoadResult> LoadAsync(string sourceId, Func<DocumentPush, Task<PushSummary>> feed, StreamLoadOptions? options, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        var load = await OpenLoadAsync(sourceId, options, progress, cancellationToken).ConfigureAwait(false);
        await using (load.ConfigureAwait(false))
        {
            return await load.RunAsync(feed, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StreamLoad> OpenLoadAsync(string sourceId, StreamLoadOptions? options, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        var calls = CallsOf(sourceId);
        var load = StreamLoadRules.Checked(options);
        var batches = OptionsOf(load.Batches);
        var guard = await StreamLoadGuard.OfAsync(
            sources, sourceId, load.SmallestShareOfSource, load.DeletesHoweverLittle, $"Set {nameof(StreamLoadOptions)}.{nameof(StreamLoadOptions.DeletesHoweverLittle)} for a load that is to delete all the same.", cancellationToken).ConfigureAwait(false);
        var updates = Updates(calls);
        var delivered = new StreamDelivered(guard.Needed);
        var failures = new StreamLoadFailures(batches);
        return new StreamLoad(new StreamCleanUp(calls, updates, guard, delivered, load.QueueDelay), PushTo(updates, sourceId, batches, progress, new StreamUpdateCompany(), delivered), failures, transport.Context.Logger);
    }

    private StreamUpdate OpenUpdate(string sourceId, BatchOptions? options, IProgress<BatchProgress>? progress)
    {
        var updates = Updates(CallsOf(sourceId));
        return new StreamUpdate(updates, PushTo(updates, sourceId, OptionsOf(options), progress, new StreamUpdateCompany()));
    }

    private StreamUpdate OpenMerge(string sourceId, BatchOptions? options, IProgress<BatchProgress>? progress)
    {
        var merges = new StreamFiles(CallsOf(sourceId), files, BatchLayout.StreamMerge, PushRoutes.MergeStream);
        return new StreamUpdate(merges, PushTo(merges, sourceId, OptionsOf(options), progress, new StreamMergeCompany()));
    }

    private StreamFiles Updates(StreamCalls calls) => new(calls, files, BatchLayout.StreamUpdate, PushRoutes.UpdateStream);

    private DocumentPush PushTo(BatchDestination destination, string sourceId, BatchOptions options, IProgress<BatchProgress>? progress, IBatchCompany? company, IBatchWitness? witness = null) =>
        new(destination, bodies, options, known.VisibilityOf(sourceId), progress, transport.Context, witness, company);

    private BatchOptions OptionsOf(BatchOptions? options) => BatchOptionsRules.Checked(options) ?? defaults.Snapshot();

    private StreamCalls CallsOf(string sourceId)
    {
        Identifier.CheckSourceId(sourceId);
        return new StreamCalls(transport, sourceId);
    }
}
