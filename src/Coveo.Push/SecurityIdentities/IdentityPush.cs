using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>
/// A push of security identities: checks and encodes them, one at a time, into the batches of the engine. A group that is larger than a batch
/// travels alone, in a file of its own.
/// </summary>
internal sealed class IdentityPush(BatchDestination destination, string providerId, KnownSecurity known, BatchOptions options, IProgress<BatchProgress>? progress, CallContext context)
    : BatchPush(destination, options, (int)PushDefaults.MaximumContainerBytes, progress, context), IIdentityPush, IPushFeed<IdentityOperation>
{
    public async ValueTask AddAsync(IdentityOperation operation, CancellationToken cancellationToken = default)
    {
        Outcomes.ThrowIfTelling();
        if (!await TryAddAsync(operation, cancellationToken).ConfigureAwait(false))
        {
            throw End.Stopped(Aborted);
        }
    }

    public ValueTask DisableAsync(Identity identity, CancellationToken cancellationToken = default) =>
        AddAsync(IdentityOperation.Disable(identity), cancellationToken);

    /// <summary>Adds an operation, or says that the push has stopped: then the operation is counted as not sent.</summary>
    public ValueTask<bool> TryAddAsync(IdentityOperation operation, CancellationToken cancellationToken)
    {
        IdentityOperation.ThrowIfEmpty(operation);
        return AddInTurnAsync(operation, cancellationToken);
    }

    private async ValueTask<bool> AddInTurnAsync(IdentityOperation operation, CancellationToken cancellationToken)
    {
        await BeginAddingAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfOver();
        try
        {
            var item = new ItemOnItsWay(Tally.Begin(), operation.Identity!.Name, operation.Kind);
            if (Outcomes.ReasonToStop is { } reason)
            {
                await SkipAsync(item, reason, JsonOf(operation)).ConfigureAwait(false);
                return false;
            }

            if (Findings(operation) is { Count: > 0 } findings)
            {
                await RejectAsync(item, IdentityElements.Invalid(findings), JsonOf(operation)).ConfigureAwait(false);
            }
            else
            {
                await AddEncodedAsync(item, operation, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        finally
        {
            EndAdding();
        }
    }

    private IReadOnlyList<IdentityFinding> Findings(IdentityOperation operation) =>
        Options.Validate ? IdentityFindings.Of(operation, providerId, known) : IdentityFindings.OfWho(operation.Identity!, providerId);

    private async ValueTask AddEncodedAsync(ItemOnItsWay item, IdentityOperation operation, CancellationToken cancellationToken)
    {
        int nameLength;
        try
        {
            Engine.Element.Clear();
            nameLength = IdentityElements.Write(Engine.Element, operation);
        }
        catch (Exception unwritable)
        {
            await RejectAsync(item, new CoveoInvalidIdentityException($"Identity {operation.Identity} cannot be written as JSON: {unwritable.Message}", unwritable)).ConfigureAwait(false);
            return;
        }

        var section = IdentityElements.SectionOf(operation.Kind);
        if (!await TryAddWrittenAsync(item, new BatchElement(item.Position, item.Id, section, nameLength), cancellationToken).ConfigureAwait(false))
        {
            await RejectAsync(item, IdentityTooLarge.Of(operation.Identity!, Engine.FileBytesAlone(section)), Engine.Element.WrittenMemory).ConfigureAwait(false);
        }
    }

    /// <summary>The JSON of an identity that is not pushed, for a dead-letter file: as far as it can be written.</summary>
    private ReadOnlyMemory<byte> JsonOf(IdentityOperation operation)
    {
        if (Options.OnItemNotAccepted is null)
        {
            return default;
        }

        try
        {
            Engine.Element.Clear();
            IdentityElements.Write(Engine.Element, operation);
            return Engine.Element.WrittenMemory;
        }
        catch (Exception)
        {
            // What is wrong with it is told already; this is an extra.
            return default;
        }
    }
}
