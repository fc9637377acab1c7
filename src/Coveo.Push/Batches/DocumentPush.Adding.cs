using System.Text.Json.Serialization.Metadata;
using Coveo.Push.Serialization;

namespace Coveo.Push;

internal sealed partial class DocumentPush
{
    /// <summary>Waits for the turn of an operation: no other is being added, and no body of the same item is on its way.</summary>
    private ValueTask EnterAsync(string id, bool isTree, CancellationToken cancellationToken)
    {
        var turn = _adding.WaitAsync(cancellationToken);
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
            _adding.Release();
            await earlier.WaitAsync(cancellationToken).ConfigureAwait(false);
            await _adding.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        ThrowIfOver();
    }

    private void ThrowIfOver()
    {
        if (_isDisposed || _isCompleted)
        {
            _adding.Release();
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            throw new InvalidOperationException("The push was completed, and takes nothing more. Start another one.");
        }
    }

    /// <summary>Gives an item of a push that has stopped its outcome.</summary>
    private Task SkipAsync(ItemOnItsWay item, string reason, ReadOnlyMemory<byte> json) =>
        _outcomes.EndAsync(item.Ended(ItemResult.NotSent, reason, _outcomes.HaltedBy, json));

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

        if (_engine.FileBytesAlone(DocumentElements.SectionOf(item.Kind)) > _engine.MaxBytes - PushDefaults.ContainerReferenceBytes)
        {
            await RejectTooLargeAsync(item).ConfigureAwait(false);
            return;
        }

        var container = await PrepareAsync(item, () => _bodies.MoveToContainerAsync(operation.Document!, body, _aborted)).ConfigureAwait(false);
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
            _engine.Element.Clear();
            return DocumentElements.Write(_engine.Element, operation, body);
        }
        catch (Exception unwritable)
        {
            await RejectAsync(item, unwritable).ConfigureAwait(false);
            return null;
        }
    }

    private async ValueTask AddObjectAsync<T>(ItemOnItsWay item, T value, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken)
    {
        IReadOnlyList<DocumentFinding> findings;
        int nameLength;
        try
        {
            (nameLength, findings) = ObjectWriter.WriteElement(_engine.Element, item.Id, value, typeInfo);
        }
        catch (Exception unwritable)
        {
            await RejectAsync(item, unwritable).ConfigureAwait(false);
            return;
        }

        if (_outcomes.ReasonToStop is { } reason)
        {
            await SkipAsync(item, reason, _engine.Element.WrittenMemory).ConfigureAwait(false);
            throw _end.Stopped(_aborted);
        }

        findings = DocumentRules.IdFindings(item.Id) is { Count: > 0 } ofId ? [.. ofId, .. findings] : findings;
        if (findings.Count > 0)
        {
            await RejectAsync(item, findings, _engine.Element.WrittenMemory).ConfigureAwait(false);
        }
        else if (!await TryAddWrittenAsync(item, nameLength, isTree: false, body: null, cancellationToken).ConfigureAwait(false))
        {
            await RejectTooLargeAsync(item).ConfigureAwait(false);
        }
    }

    /// <summary>Adds what was written, or says that it is too large for a batch even alone.</summary>
    private async ValueTask<bool> TryAddWrittenAsync(ItemOnItsWay item, int nameLength, bool isTree, DocumentBody? body, CancellationToken cancellationToken)
    {
        try
        {
            if (!await _engine.AddAsync(item.Position, DocumentElements.SectionOf(item.Kind), nameLength, item.Id, isTree, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }
        catch (OperationCanceledException)
        {
            await _outcomes.EndAsync(item.Ended(ItemResult.NotSent, "Adding it was cancelled while it waited for a place.", json: _engine.Element.WrittenMemory)).ConfigureAwait(false);
            throw;
        }

        if (body is ContainerBody container)
        {
            _engine.NoteContainer(container.CreatedAt);
        }

        return true;
    }

    private Task RejectTooLargeAsync(ItemOnItsWay item)
    {
        var tooLarge = new CoveoPayloadTooLargeException(
            $"Item '{MessageText.Show(item.Id)}' makes a batch of {MessageText.Bytes(_engine.FileBytesAlone(DocumentElements.SectionOf(item.Kind)))} alone; the limit is {MessageText.Bytes(_engine.MaxBytes)} ({nameof(BatchOptions)}.{nameof(BatchOptions.MaxBytes)}). "
            + "Its body is not the reason, as a large one travels apart: shorten its metadata, or raise the limit.");
        return _outcomes.EndAsync(item.Ended(ItemResult.Rejected, tooLarge.Message, tooLarge, _engine.Element.WrittenMemory));
    }

    private Task RejectAsync(ItemOnItsWay item, IReadOnlyList<DocumentFinding> findings, ReadOnlyMemory<byte> json)
    {
        var invalid = DocumentRules.Invalid(item.Id, findings);
        return _outcomes.EndAsync(item.Ended(ItemResult.Rejected, invalid.Message, invalid, json));
    }

    private Task RejectAsync(ItemOnItsWay item, Exception unwritable)
    {
        var invalid = unwritable as CoveoPushException
            ?? new CoveoInvalidDocumentException($"Item '{MessageText.Show(item.Id)}' cannot be written as JSON: {unwritable.Message}", unwritable);
        return _outcomes.EndAsync(item.Ended(ItemResult.Rejected, invalid.Message, invalid));
    }

    /// <summary>The JSON of an item that is not pushed, for a dead-letter file: as far as it can be written, without a body that is yet to be read.</summary>
    private ReadOnlyMemory<byte> JsonOf(PushOperation operation)
    {
        if (_options.OnItemNotAccepted is null)
        {
            return default;
        }

        try
        {
            _engine.Element.Clear();
            DocumentElements.Write(_engine.Element, operation, operation.Document?.Body is SourceBody ? null : operation.Document?.Body);
            return _engine.Element.WrittenMemory;
        }
        catch (Exception)
        {
            // What is wrong with it is told already; this is an extra.
            return default;
        }
    }
}
