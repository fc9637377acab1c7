using System.Text.Json.Serialization.Metadata;
using Coveo.Push.Serialization;

namespace Coveo.Push;

internal sealed partial class DocumentPush
{
    /// <summary>Waits for the turn of an operation: no other is being added, and no body of the same item is on its way.</summary>
    private ValueTask EnterAsync(string id, bool isTree, CancellationToken cancellationToken)
    {
        var turn = BeginAddingAsync(cancellationToken);
        if (turn.Status == TaskStatus.RanToCompletion && !_pendingBodies.IsAnyBefore(id, isTree, out _))
        {
            ThrowIfOver();
            return default;
        }

        return new ValueTask(EnterLaterAsync(turn, id, isTree, cancellationToken));
    }

    private async Task EnterLaterAsync(Task turn, string id, bool isTree, CancellationToken cancellationToken)
    {
        await turn.ConfigureAwait(false);
        while (_pendingBodies.IsAnyBefore(id, isTree, out var earlier))
        {
            EndAdding();
            await earlier.WaitAsync(cancellationToken).ConfigureAwait(false);
            await BeginAddingAsync(cancellationToken).ConfigureAwait(false);
        }

        ThrowIfOver();
    }

    private async ValueTask AddEncodedAsync(ItemOnItsWay item, PushOperation operation, DocumentBody? body, CancellationToken cancellationToken)
    {
        if (await WriteAsync(item, operation, body).ConfigureAwait(false) is not { } nameLength)
        {
            return;
        }

        if (!await TryAddWrittenAsync(item, nameLength, operation.DeleteChildren, body, cancellationToken).ConfigureAwait(false))
        {
            await AddTooLargeAsync(item, operation, body, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A body within its limit can still be too much together with the metadata, or once its text is escaped: it travels apart then.</summary>
    private async ValueTask AddTooLargeAsync(ItemOnItsWay item, PushOperation operation, DocumentBody? body, CancellationToken cancellationToken)
    {
        if (body is not (TextBody or BinaryBody or EncodedBody))
        {
            await RejectTooLargeAsync(item).ConfigureAwait(false);
            return;
        }

        // Not for nothing: an item that is too large without its body too is rejected before anything is uploaded.
        if (await WriteAsync(item, operation, body: null).ConfigureAwait(false) is not { } nameLength)
        {
            return;
        }

        if (Engine.FileBytesAlone(DocumentElements.SectionOf(item.Kind)) > Engine.MaxBytes - PushDefaults.ContainerReferenceBytes)
        {
            await RejectTooLargeAsync(item).ConfigureAwait(false);
            return;
        }

        var container = await PrepareAsync(item, () => _bodies.MoveToContainerAsync(operation.Document!, body, Aborted)).ConfigureAwait(false);
        var written = container is null ? null : await WriteAsync(item, operation, container).ConfigureAwait(false);
        if (written is { } length && !await TryAddWrittenAsync(item, length, isTree: false, container, cancellationToken).ConfigureAwait(false))
        {
            await RejectTooLargeAsync(item).ConfigureAwait(false);
        }
    }

    /// <summary>Writes an operation, or rejects what cannot be written.</summary>
    /// <returns>How many bytes, from the beginning, name the item, or <see langword="null"/> for one that has its outcome.</returns>
    private async ValueTask<int?> WriteAsync(ItemOnItsWay item, PushOperation operation, DocumentBody? body)
    {
        try
        {
            Engine.Element.Clear();
            return DocumentElements.Write(Engine.Element, operation, body);
        }
        catch (Exception unwritable)
        {
            await RejectUnwritableAsync(item, unwritable).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Asks the caller's own code, which may take its time, before the turn of the item: what it throws is that item's fault alone.</summary>
    private static (DocumentPermissions? Permissions, Exception? Fault) PermissionsOf<T>(T value, Func<T, DocumentPermissions?>? permissions)
    {
        try
        {
            return (permissions?.Invoke(value), null);
        }
        catch (Exception fault)
        {
            return (null, fault);
        }
    }

    private async ValueTask AddObjectAsync<T>(ItemOnItsWay item, T value, JsonTypeInfo<T> typeInfo, (DocumentPermissions? Permissions, Exception? Fault) given, CancellationToken cancellationToken)
    {
        IReadOnlyList<DocumentFinding> findings;
        int nameLength;
        if (given.Fault is { } fault)
        {
            await RejectUnwritableAsync(item, fault).ConfigureAwait(false);
            return;
        }

        try
        {
            (nameLength, findings) = ObjectWriter.WriteElement(Engine.Element, item.Id, value, typeInfo, given.Permissions);
        }
        catch (Exception unwritable)
        {
            await RejectUnwritableAsync(item, unwritable).ConfigureAwait(false);
            return;
        }

        if (Outcomes.ReasonToStop is { } reason)
        {
            await SkipAsync(item, reason, Engine.Element.WrittenMemory).ConfigureAwait(false);
            throw End.Stopped(Aborted);
        }

        findings = DocumentRules.IdFindings(item.Id) is { Count: > 0 } ofId ? [.. ofId, .. findings] : findings;
        findings = DocumentRules.PermissionFindings(item.Id, given.Permissions, _visibility) is { Count: > 0 } ofPermissions ? [.. findings, .. ofPermissions] : findings;
        if (findings.Count > 0)
        {
            await RejectAsync(item, findings, Engine.Element.WrittenMemory).ConfigureAwait(false);
        }
        else if (!await TryAddWrittenAsync(item, nameLength, isTree: false, body: null, cancellationToken).ConfigureAwait(false))
        {
            await RejectTooLargeAsync(item).ConfigureAwait(false);
        }
    }

    /// <summary>Adds what was written, or says that it is too large for a batch even alone.</summary>
    private async ValueTask<bool> TryAddWrittenAsync(ItemOnItsWay item, int nameLength, bool isTree, DocumentBody? body, CancellationToken cancellationToken)
    {
        if (!await TryAddWrittenAsync(item, DocumentElements.SectionOf(item.Kind), nameLength, isTree, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (body is ContainerBody container)
        {
            Engine.NoteContainer(container.CreatedAt);
        }

        return true;
    }

    private Task RejectTooLargeAsync(ItemOnItsWay item)
    {
        var tooLarge = new CoveoPayloadTooLargeException(
            $"Item '{MessageText.Show(item.Id)}' makes a batch of {MessageText.Bytes(Engine.FileBytesAlone(DocumentElements.SectionOf(item.Kind)))} alone; the limit is {MessageText.Bytes(Engine.MaxBytes)} ({nameof(BatchOptions)}.{nameof(BatchOptions.MaxBytes)}). "
            + "Its body is not the reason, as a large one travels apart: shorten its metadata, or raise the limit.");
        return RejectAsync(item, tooLarge, Engine.Element.WrittenMemory);
    }

    private Task RejectAsync(ItemOnItsWay item, IReadOnlyList<DocumentFinding> findings, ReadOnlyMemory<byte> json) =>
        RejectAsync(item, DocumentRules.Invalid(item.Id, findings), json);

    private Task RejectUnwritableAsync(ItemOnItsWay item, Exception unwritable) => RejectAsync(
        item,
        unwritable as CoveoPushException ?? new CoveoInvalidDocumentException($"Item '{MessageText.Show(item.Id)}' cannot be written as JSON: {unwritable.Message}", unwritable));

    /// <summary>The JSON of an item that is not pushed, for a dead-letter file: as far as it can be written, without a body that is yet to be read.</summary>
    private ReadOnlyMemory<byte> JsonOf(PushOperation operation)
    {
        if (Options.OnItemNotAccepted is null)
        {
            return default;
        }

        try
        {
            Engine.Element.Clear();
            DocumentElements.Write(Engine.Element, operation, operation.Document?.Body is SourceBody ? null : operation.Document?.Body);
            return Engine.Element.WrittenMemory;
        }
        catch (Exception)
        {
            // What is wrong with it is told already; this is an extra.
            return default;
        }
    }
}
