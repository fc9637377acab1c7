using System.Text.Json.Serialization.Metadata;
using Coveo.Push.Platform;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>A push of items: checks and encodes them, one at a time, into the batches of the engine.</summary>
internal sealed partial class DocumentPush : BatchPush, IBatchPush, IPushFeed<PushOperation>
{
    private readonly BodyPreparer _bodies;
    private readonly SourceVisibility? _visibility;
    private readonly BatchLayout _layout;
    private readonly BatchCompanionship? _companionship;
    private readonly PendingBodies _pendingBodies = new();
    private readonly SemaphoreSlim _bodySlots;

    public DocumentPush(BatchDestination destination, BodyPreparer bodies, BatchOptions options, SourceVisibility? visibility, IProgress<BatchProgress>? progress, CallContext context, IBatchWitness? witness = null, IBatchCompany? company = null)
        : base(destination, options, options.MaxBytes, progress, context, witness)
    {
        _bodies = bodies;
        _layout = destination.Layout;
        _companionship = company is null ? null : new BatchCompanionship(company);
        _visibility = options.SourceVisibility ?? visibility;
        _bodySlots = new SemaphoreSlim(options.Concurrency);
    }

    public ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AddAsync(PushOperation.AddOrUpdate(document), cancellationToken);
    }

    public ValueTask DeleteAsync(string documentId, bool deleteChildren = false, CancellationToken cancellationToken = default) =>
        AddAsync(PushOperation.Delete(documentId, deleteChildren), cancellationToken);

    public async ValueTask AddAsync(PushOperation operation, CancellationToken cancellationToken = default)
    {
        Outcomes.ThrowIfTelling();
        if (!await TryAddAsync(operation, cancellationToken).ConfigureAwait(false))
        {
            throw End.Stopped(Aborted);
        }
    }

    public async ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(typeInfo);
        ArgumentNullException.ThrowIfNull(documentId);
        Outcomes.ThrowIfTelling();
        var id = documentId(item) ?? throw new ArgumentException("It gave no documentId (null) for an item. Give each item a URI of its own, such as 'https://acme.example/p/1'.", nameof(documentId));
        var given = PermissionsOf(item, permissions);
        await EnterAsync(id, isTree: false, cancellationToken).ConfigureAwait(false);
        try
        {
            var added = new ItemOnItsWay(Tally.Begin(), id, KindOf(PushOperationKind.AddOrUpdate));
            await AddObjectAsync(added, item, typeInfo, given, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            EndAdding();
        }
    }

    /// <summary>Adds an operation, or says that the push has stopped: then the operation is counted as not sent.</summary>
    public ValueTask<bool> TryAddAsync(PushOperation operation, CancellationToken cancellationToken)
    {
        PushOperation.ThrowIfEmpty(operation);
        return operation.Document is { } document && BodyPreparer.IsNeeded(document, Options.InlineBodyBytes) ? new ValueTask<bool>(AddWithBodyAsync(document, cancellationToken))
            : TryAddAtOnce(operation, cancellationToken) ? new ValueTask<bool>(true)
            : AddInTurnAsync(operation, cancellationToken);
    }

    /// <summary>What an operation is called where it goes: adding an item is a merge there, perhaps.</summary>
    private PushOperationKind KindOf(PushOperationKind kind) => _layout.KindOf(DocumentElements.SectionOf(kind));

    private IReadOnlyList<DocumentFinding> FindingsOf(PushOperation operation) => DocumentElements.Findings(operation, Options.Validate, _visibility, _layout);

    protected override Task PreparedAsync() => _pendingBodies.EndedAsync();

    private async ValueTask<bool> AddInTurnAsync(PushOperation operation, CancellationToken cancellationToken)
    {
        await EnterAsync(operation.DocumentId, operation.DeleteChildren, cancellationToken).ConfigureAwait(false);
        try
        {
            var item = new ItemOnItsWay(Tally.Begin(), operation.DocumentId, KindOf(operation.Kind));
            if (Outcomes.ReasonToStop is { } reason)
            {
                await SkipAsync(item, reason, JsonOf(operation)).ConfigureAwait(false);
                return false;
            }

            if (FindingsOf(operation) is { Count: > 0 } findings)
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
            EndAdding();
        }
    }
}
