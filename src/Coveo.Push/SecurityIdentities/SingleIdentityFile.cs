using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Takes an operation on one identity to the service in a file, where its request would be too large.</summary>
internal sealed class SingleIdentityFile(BatchRouteDestination destination)
{
    public async Task<PushAcceptance> PushAsync(IdentityOperation operation, JsonBuffer json, OrderingId? orderingId, CancellationToken cancellationToken)
    {
        using var pool = new BlockPool();
        var contents = Contents(operation, json, pool);
        try
        {
            var slice = new BatchSlice(contents, 0, contents.Count);
            var container = await destination.UploadAsync(slice, cancellationToken).ConfigureAwait(false);
            var acceptance = await destination.HandOverAsync(container.FileId, orderingId, cancellationToken).ConfigureAwait(false);
            slice.CountItems();
            return acceptance;
        }
        finally
        {
            contents.Release();
        }
    }

    private BatchContents Contents(IdentityOperation operation, JsonBuffer json, BlockPool pool)
    {
        var builder = new BatchBuilder(destination.Layout, pool, (int)PushDefaults.MaximumContainerBytes, maxItems: 1);
        var element = new EncodedElement(0, IdentityElements.SectionOf(operation.Kind), json.Written, nameLength: 0);
        return builder.TryAdd(element, key: 0) == BatchAddition.Added
            ? builder.Close()
            : throw IdentityTooLarge.Of(operation.Identity!, builder.FileBytesAlone(element));
    }
}
