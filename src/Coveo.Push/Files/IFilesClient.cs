namespace Coveo.Push;

/// <summary>Creates file containers and uploads to them: the way of batches and of large bodies (docs.coveo.com/en/43).</summary>
public interface IFilesClient
{
    /// <summary>Asks for a file container. It takes an upload for 60 minutes and is gone once consumed.</summary>
    /// <param name="useVirtualHostedStyleUrl">Whether the upload URL has the bucket in its host name, as the service recommends, or in its path.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The container: its ID, to hand over, and where and with which headers to upload.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<FileContainer> CreateAsync(bool useVirtualHostedStyleUrl = true, CancellationToken cancellationToken = default);

    /// <summary>Uploads bytes with exactly the headers that the container requires, and without the access token.</summary>
    /// <param name="container">A container that was not uploaded to yet.</param>
    /// <param name="content">The bytes, 256 MB at most: a batch as JSON, or the raw bytes of a body, never Base64.</param>
    /// <param name="cancellationToken">Stops the upload; the container must not be handed over then.</param>
    /// <returns>A task that ends when the container has the bytes.</returns>
    /// <exception cref="ArgumentException">The upload address of the container is no https URL; nothing was sent.</exception>
    /// <exception cref="CoveoPayloadTooLargeException">There are more than 256 MB; nothing was sent, or the storage refused it (413).</exception>
    /// <exception cref="CoveoPushException">The upload failed, and the container must not be handed over.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task UploadAsync(FileContainer container, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>Uploads a stream from its position to its end, without holding it in memory.</summary>
    /// <param name="container">A container that was not uploaded to yet.</param>
    /// <param name="content">The bytes, 256 MB at most. The stream must be able to seek (<see cref="Stream.CanSeek"/>), stays open, and is back at its position after a failure.</param>
    /// <param name="cancellationToken">Stops the upload; the container must not be handed over then.</param>
    /// <returns>A task that ends when the container has the bytes.</returns>
    /// <exception cref="ArgumentException">The stream cannot tell its length, which storage must know beforehand, or the upload address of the container is no https URL; nothing was sent.</exception>
    /// <exception cref="CoveoPayloadTooLargeException">There are more than 256 MB; nothing was sent, or the storage refused it (413).</exception>
    /// <exception cref="CoveoPushException">The upload failed, and the container must not be handed over.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task UploadAsync(FileContainer container, Stream content, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a file container and uploads to it; where storage refuses the URL (expired, or used by an attempt whose answer was lost)
    /// takes a fresh container and begins again.
    /// </summary>
    /// <param name="content">The bytes, 256 MB at most.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The container that holds the bytes, to be handed over.</returns>
    /// <exception cref="CoveoPayloadTooLargeException">There are more than 256 MB; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A container could not be created, or the upload failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<FileContainer> UploadToNewContainerAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>The same for a stream, from its position to its end, without holding it in memory.</summary>
    /// <param name="content">The bytes, 256 MB at most. The stream must be able to seek, stays open, and is back at its position after a failure.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The container that holds the bytes, to be handed over.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek; nothing was sent.</exception>
    /// <exception cref="CoveoPayloadTooLargeException">There are more than 256 MB; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A container could not be created, or the upload failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<FileContainer> UploadToNewContainerAsync(Stream content, CancellationToken cancellationToken = default);
}
