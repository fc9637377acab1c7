using Coveo.Push.Platform;
using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Pushes a batch that was put together by hand, in one file. Everything is checked before anything is sent.</summary>
internal sealed class SingleBatchPush(BatchRouteDestination destination, BodyPreparer preparer, SourceVisibility? visibility, TimeProvider timeProvider)
{
    public async Task<PushAcceptance> PushAsync(PushBatch batch, CancellationToken cancellationToken)
    {
        Check(batch);
        using var pool = new BlockPool();
        var contents = await EncodeAsync(batch, pool, cancellationToken).ConfigureAwait(false);
        try
        {
            var slice = new BatchSlice(contents, 0, contents.Count);
            var container = await destination.UploadAsync(slice, cancellationToken).ConfigureAwait(false);
            ContainerDeadline.ThrowIfOver(contents, timeProvider);
            var acceptance = await destination.HandOverAsync(container.FileId, orderingId: null, cancellationToken).ConfigureAwait(false);
            slice.CountItems();
            return acceptance;
        }
        finally
        {
            contents.Release();
        }
    }

    private void Check(PushBatch batch)
    {
        if (batch.Operations.Count == 0)
        {
            throw new ArgumentException("The batch is empty. Add an item or a deletion to it first.", nameof(batch));
        }

        foreach (var operation in batch.Operations)
        {
            if (DocumentElements.Findings(operation, isWhole: true, visibility, destination.Layout) is { Count: > 0 } findings)
            {
                throw DocumentRules.Invalid(operation.DocumentId, findings);
            }
        }

        CheckTrees(batch);
    }

    /// <summary>Within one file nothing says which of two operations comes first.</summary>
    private static void CheckTrees(PushBatch batch)
    {
        foreach (var tree in batch.Operations.Where(operation => operation.DeleteChildren))
        {
            var inside = batch.Operations.FirstOrDefault(operation => operation.Document is not null && operation.DocumentId.StartsWith(tree.DocumentId, StringComparison.Ordinal));
            if (inside.Document is not null)
            {
                throw new ArgumentException(
                    $"The batch deletes '{MessageText.Show(tree.DocumentId)}' with its children and adds '{MessageText.Show(inside.DocumentId)}' below it. In one file nothing says which comes first: push two batches.",
                    nameof(batch));
            }
        }
    }

    private async Task<BatchContents> EncodeAsync(PushBatch batch, BlockPool pool, CancellationToken cancellationToken)
    {
        var builder = new BatchBuilder(destination.Layout, pool, (int)PushDefaults.MaximumContainerBytes, int.MaxValue);
        using var json = new JsonBuffer();
        var trees = new HashSet<string>(batch.Operations.Where(operation => operation.DeleteChildren).Select(operation => operation.DocumentId), StringComparer.Ordinal);
        try
        {
            foreach (var added in batch.Operations)
            {
                // The last operation on an item is sent, and a deletion must not lose the children of an earlier one by that.
                var operation = added.Document is null && trees.Contains(added.DocumentId) ? PushOperation.Delete(added.DocumentId, deleteChildren: true) : added;
                json.Clear();
                var (nameLength, body) = await WriteAsync(json, operation, cancellationToken).ConfigureAwait(false);
                Add(builder, new EncodedElement(position: 0, DocumentElements.SectionOf(operation.Kind), json.Written, nameLength), operation);
                if ((body as ContainerBody)?.CreatedAt is { } createdAt)
                {
                    builder.Contents!.NoteContainer(createdAt);
                }
            }
        }
        catch
        {
            builder.Contents?.Release();
            throw;
        }

        return builder.Close();
    }

    private async Task<(int NameLength, DocumentBody? Body)> WriteAsync(JsonBuffer json, PushOperation operation, CancellationToken cancellationToken)
    {
        var body = operation.Document is { } document && BodyPreparer.IsNeeded(document, PushDefaults.MaximumInlineBodyBytes)
            ? await preparer.PrepareAsync(document, PushDefaults.MaximumInlineBodyBytes, cancellationToken).ConfigureAwait(false)
            : operation.Document?.Body;
        try
        {
            return (DocumentElements.Write(json, operation, body).Length, body);
        }
        finally
        {
            (body as EncodedBody)?.Dispose();
        }
    }

    private static void Add(BatchBuilder builder, in EncodedElement element, PushOperation operation)
    {
        if (builder.TryAdd(element, ItemNameHash.Of(element.Name)) != BatchAddition.Added)
        {
            throw new CoveoPayloadTooLargeException(
                $"The batch does not fit one file container, which holds {MessageText.Megabytes(PushDefaults.MaximumContainerBytes)} (docs.coveo.com/en/63), from '{MessageText.Show(operation.DocumentId)}' on. "
                + "Push its operations as a series, which is cut into batches.");
        }
    }
}
