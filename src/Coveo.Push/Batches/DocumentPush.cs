using System.Text.Json.Serialization.Metadata;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>A push of items: checks and encodes them, one at a time, into the batches of the engine.</summary>
internal sealed partial class DocumentPush : IBatchPush
{
    private readonly BatchOptions _options;
    private readonly BodyPreparer _bodies;
    private readonly PushOutcomes _outcomes;
    private readonly BatchEngine _engine;
    private readonly PushTally _tally;
    private readonly PushEnd _end;
    private readonly PendingBodies _pendingBodies = new();

    // Thousands of producers may wait for each other here; who waited goes on apart from the one who leaves, not on top of its stack.
    private readonly SemaphoreSlim _adding = new(1, 1);
    private readonly SemaphoreSlim _bodySlots;
    private readonly CancellationTokenSource _abort = new();
    private readonly CancellationToken _aborted;
    private bool _isCompleted;
    private bool _isDisposed;

    public DocumentPush(BatchDestination destination, BodyPreparer bodies, BatchOptions options, IProgress<BatchProgress>? progress, CallContext context)
    {
        _options = options;
        _aborted = _abort.Token;
        _bodies = bodies;
        _bodySlots = new SemaphoreSlim(options.Concurrency);
        _tally = new PushTally(context.TimeProvider);
        _outcomes = new PushOutcomes(options, progress, _tally, _aborted);
        _engine = new BatchEngine(destination, options, _outcomes, context.TimeProvider, contents => _ = SendDueAsync(contents), _aborted);
        _end = new PushEnd(options, _outcomes, _tally, destination.Name, context.Logger);
    }

    public PushSummary SoFar => _tally.Summary;

    public ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AddAsync(PushOperation.AddOrUpdate(document), cancellationToken);
    }

    public ValueTask DeleteAsync(string documentId, bool deleteChildren = false, CancellationToken cancellationToken = default) =>
        AddAsync(PushOperation.Delete(documentId, deleteChildren), cancellationToken);

    public async ValueTask AddAsync(PushOperation operation, CancellationToken cancellationToken = default)
    {
        _outcomes.ThrowIfTelling();
        if (!await TryAddAsync(operation, cancellationToken).ConfigureAwait(false))
        {
            throw _end.Stopped(_aborted);
        }
    }

    public async ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(typeInfo);
        ArgumentNullException.ThrowIfNull(documentId);
        _outcomes.ThrowIfTelling();
        var id = documentId(item) ?? throw new ArgumentException("It gave no documentId (null) for an item. Give each item a URI of its own, such as 'https://acme.example/p/1'.", nameof(documentId));
        await EnterAsync(id, isTree: false, cancellationToken).ConfigureAwait(false);
        try
        {
            var added = new ItemOnItsWay(_tally.Begin(), id, PushOperationKind.AddOrUpdate);
            await AddObjectAsync(added, item, typeInfo, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _adding.Release();
        }
    }

    /// <summary>Adds an operation, or says that the push has stopped: then the operation is counted as not sent.</summary>
    public ValueTask<bool> TryAddAsync(PushOperation operation, CancellationToken cancellationToken)
    {
        PushOperation.ThrowIfEmpty(operation);
        return operation.Document is { } document && BodyPreparer.IsNeeded(document, _options.InlineBodyBytes) ? new ValueTask<bool>(AddWithBodyAsync(document, cancellationToken))
            : TryAddAtOnce(operation, cancellationToken) ? new ValueTask<bool>(true)
            : AddInTurnAsync(operation, cancellationToken);
    }

    /// <summary>Stops the push: what has not left is not sent.</summary>
    public void Abort() => _abort.Cancel();

    private async ValueTask<bool> AddInTurnAsync(PushOperation operation, CancellationToken cancellationToken)
    {
        await EnterAsync(operation.DocumentId, operation.DeleteChildren, cancellationToken).ConfigureAwait(false);
        try
        {
            var item = new ItemOnItsWay(_tally.Begin(), operation.DocumentId, operation.Kind);
            if (_outcomes.ReasonToStop is { } reason)
            {
                await SkipAsync(item, reason, JsonOf(operation)).ConfigureAwait(false);
                return false;
            }

            if (DocumentElements.Findings(operation, _options.Validate) is { Count: > 0 } findings)
            {
                await RejectAsync(item, findings, JsonOf(operation)).ConfigureAwait(false);
            }
            else
            {
                await AddEncodedAsync(item, operation, operation.Document?.Body, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        finally
        {
            _adding.Release();
        }
    }
}
