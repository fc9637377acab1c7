using System.Globalization;
using System.Text;

namespace Coveo.Push;

/// <summary>The chunks of a full load: each batch goes to a container of the stream, the first to the one that came with its opening.</summary>
internal sealed class StreamChunks(StreamCalls calls, FilesClient files, OpenStream stream, long openedAt, TimeSpan maxDuration)
    : BatchDestination(BatchLayout.StreamLoad, $"stream '{stream.StreamId}' of source '{calls.SourceId}'")
{
    private static readonly byte[] NoItems = Encoding.UTF8.GetBytes("{\"addOrUpdate\":[]}");

    // Containers that hold nothing yet. What is left over does no harm, but none should be.
    private readonly Queue<FileContainer> _unused = new([stream.First]);
    private long? _oldestBody;

    public string StreamId => stream.StreamId;

    public override Task<FileContainer> UploadAsync(BatchSlice slice, CancellationToken cancellationToken) =>
        UploadAsync(new BatchUploadSource(slice), slice.Contents.OldestContainer, cancellationToken);

    /// <summary>A chunk needs no call of its own: it is in the stream once it is uploaded.</summary>
    public override Task<PushAcceptance> HandOverAsync(BatchSlice slice, string fileId, CancellationToken cancellationToken) => Task.FromResult(new PushAcceptance());

    /// <summary>Says in a chunk of its own that there are no items.</summary>
    public Task UploadNothingAsync(CancellationToken cancellationToken) => UploadAsync(UploadSource.Of(NoItems), oldestBody: null, cancellationToken);

    /// <summary>Refuses to go on with a stream whose first chunks may be gone: closing it would delete their items.</summary>
    /// <exception cref="CoveoPushException">It was opened too long ago, or holds a body that is too old.</exception>
    public void ThrowIfTooOld()
    {
        var age = calls.TimeProvider.GetElapsedTime(openedAt);
        if (age >= maxDuration)
        {
            throw new CoveoPushException(
                $"The stream was opened {Minutes(age)} minutes ago, and {Minutes(maxDuration)} are the limit ({nameof(StreamFullLoadOptions)}.{nameof(StreamFullLoadOptions.MaxDuration)}): chunks are file containers, which last 60 minutes (docs.coveo.com/en/43), and closing a stream whose first ones are gone would delete their items. "
                + $"Load faster, or with {nameof(IStreamsClient)}.{nameof(IStreamsClient.LoadAsync)}, which has no such limit.",
                new PushFailureDetails { Failure = PushFailure.Timeout });
        }

        long? oldestBody;
        lock (_unused)
        {
            oldestBody = _oldestBody;
        }

        if (oldestBody is { } oldest && calls.TimeProvider.GetElapsedTime(oldest) >= PushDefaults.OldestContainer)
        {
            throw new CoveoPushException(
                "A body in the stream, in a file container of its own, would be gone when the service looks for it: containers last 60 minutes (docs.coveo.com/en/43). Load faster, or raise MaxInlineBodyBytes.",
                new PushFailureDetails { Failure = PushFailure.Timeout });
        }
    }

    private async Task<FileContainer> UploadAsync(UploadSource source, long? oldestBody, CancellationToken cancellationToken)
    {
        ThrowIfTooOld();
        for (var fresh = 0; ; fresh++)
        {
            var container = TakeUnused() ?? await calls.RequestChunkAsync(stream.StreamId, cancellationToken).ConfigureAwait(false);
            try
            {
                await files.UploadAsync(container, source, cancellationToken).ConfigureAwait(false);
                NoteBody(oldestBody);
                return container;
            }
            catch (CoveoPayloadTooLargeException)
            {
                PutBack(container);
                throw;
            }
            catch (CoveoPushException refused) when (refused.Failure == PushFailure.UploadRefused && fresh < FilesClient.FreshContainers)
            {
                // Its URL expired while attempts failed, or took an upload whose answer was lost: the same items in two chunks are the same items.
            }
        }
    }

    private FileContainer? TakeUnused()
    {
        lock (_unused)
        {
            return _unused.Count > 0 ? _unused.Dequeue() : null;
        }
    }

    private void PutBack(FileContainer container)
    {
        lock (_unused)
        {
            _unused.Enqueue(container);
        }
    }

    private void NoteBody(long? oldestBody)
    {
        lock (_unused)
        {
            _oldestBody = oldestBody < _oldestBody || _oldestBody is null ? oldestBody ?? _oldestBody : _oldestBody;
        }
    }

    private static string Minutes(TimeSpan time) => time.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture);
}
