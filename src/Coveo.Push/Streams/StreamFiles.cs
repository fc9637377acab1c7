namespace Coveo.Push;

/// <summary>Batches for a stream source, each in a file container that is handed over; keeps what the service says to each.</summary>
internal sealed class StreamFiles(StreamCalls calls, FilesClient files, BatchLayout layout, PushRoute route)
    : BatchDestination(layout, $"stream source '{calls.SourceId}'")
{
    private readonly List<PushAcceptance> _acceptances = [];
    private readonly List<OrderingId?> _bounds = [];

    /// <summary>What the service has said to each file that it has taken.</summary>
    public IReadOnlyList<PushAcceptance> Acceptances
    {
        get
        {
            lock (_acceptances)
            {
                return [.. _acceptances];
            }
        }
    }

    /// <summary>An ordering ID that nothing of the files is below; <see langword="null"/> where there is no file, or it is not known of each.</summary>
    public OrderingId? Bound
    {
        get
        {
            lock (_acceptances)
            {
                return _bounds.Contains(null) ? null : _bounds.Min();
            }
        }
    }

    /// <summary>Asks for a container that nothing is uploaded to: the call that every key for pushing may make, and that changes nothing.</summary>
    public Task RequestContainerAsync(CancellationToken cancellationToken) => files.CreateAsync(cancellationToken: cancellationToken);

    public override Task<FileContainer> UploadAsync(BatchSlice slice, CancellationToken cancellationToken) =>
        files.UploadToNewContainerAsync(new BatchUploadSource(slice), cancellationToken);

    public override async Task<PushAcceptance> HandOverAsync(BatchSlice slice, string fileId, CancellationToken cancellationToken)
    {
        var (acceptance, bound) = await calls.HandOverAsync(route, fileId, slice.Contents.IsUnrepeatable, cancellationToken).ConfigureAwait(false);
        lock (_acceptances)
        {
            _acceptances.Add(acceptance);
            _bounds.Add(bound);
        }

        return acceptance;
    }
}
