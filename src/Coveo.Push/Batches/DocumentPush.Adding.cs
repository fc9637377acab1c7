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
        if (await WriteAsync(item, operation, body).ConfigureAwait(false) is not { } name)
        {
            return;
        }

        if (!await TryAddWrittenAsync(item, operation, name, body, cancellationToken).ConfigureAwait(false))
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
        if (await WriteAsync(item, operation, body: null).ConfigureAwait(false) is null)
        {
            return;
        }

        if (Engine.FileBytesAlone(DocumentElements.SectionOf(item.Kind)) > Engine.MaxBytes - PushDefaults.ContainerReferenceBytes || Engine.Element.Length > _layout.MaxElementBytes - PushDefaults.ContainerReferenceBytes)
        {
            await RejectTooLargeAsync(item).ConfigureAwait(false);
            return;
        }

        var container = await PrepareAsync(item, () => _bodies.MoveToContainerAsync(operation.Document!, body, Aborted)).ConfigureAwait(false);
        var written = container is null ? null : await WriteAsync(item, operation, container).ConfigureAwait(false);
        if (written is { } name && !await TryAddWrittenAsync(item, operation, name, container, cancellationToken).ConfigureAwait(false))
        {
            await RejectTooLargeAsync(item).ConfigureAwait(false);
        }
    }

    /// <summary>Writes an operation, or rejects what cannot be written.</summary>
    /// <returns>What names it, or <see langword="null"/> for one that has its outcome.</returns>
    private async ValueTask<ElementName?> WriteAsync(ItemOnItsWay item, PushOperation operation, DocumentBody? body)
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
            (nameLength, findings) = ObjectWriter.WriteElement(Engine.Element, item.Id, value, typeInfo, given.Permissions, _layout.AllowsObjects);
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
        else if (!await TryAddWrittenAsync(item, operation: default, new ElementName(nameLength, nameLength), body: null, cancellationToken).ConfigureAwait(false))
        {
            await RejectTooLargeAsync(item).ConfigureAwait(false);
        }
    }

    /// <summary>Adds what was written, or says that it is too large for a batch even alone.</summary>
    private async ValueTask<bool> TryAddWrittenAsync(ItemOnItsWay item, PushOperation operation, ElementName name, DocumentBody? body, CancellationToken cancellationToken)
    {
        var element = new BatchElement(item.Position, item.Id, DocumentElements.SectionOf(item.Kind), name.Length)
        {
            ItemNameLength = name.ItemLength,
            IsTree = operation.DeleteChildren,
            StartsBatch = _companionship?.StartsBatch(Engine.Filling, item.Id, operation.PartialUpdate) == true,
        };
        if (!await TryAddWrittenAsync(item, element, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        NoteAdded(item.Id, operation.PartialUpdate, body);
        return true;
    }

    /// <summary>Notes what the batch that fills must be known for, now that it holds this.</summary>
    private void NoteAdded(string id, PartialUpdate? partial, DocumentBody? body)
    {
        _companionship?.Note(Engine.Filling, id, partial);
        if (body is ContainerBody container)
        {
            Engine.NoteContainer(container.CreatedAt);
        }

        if (partial is { Operator: PartialUpdateOperator.ArrayAppend })
        {
            Engine.NoteUnrepeatable();
        }
    }
}
