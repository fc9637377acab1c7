using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <inheritdoc cref="IFilesClient"/>
internal sealed class FilesClient(PushTransport transport, UploadTransport uploads) : IFilesClient
{
    /// <summary>Fresh containers to try before giving up: a URL that is refused again and again has another fault than its age.</summary>
    internal const int FreshContainers = 2;

    public async Task<FileContainer> CreateAsync(bool useVirtualHostedStyleUrl = true, CancellationToken cancellationToken = default)
    {
        FileContainer? container = null;

        // The service counts its hour from somewhere within the call: the beginning is safe.
        var begunAt = transport.Context.TimeProvider.GetTimestamp();
        var request = new PushRequest(PushRoutes.CreateFileContainer)
            .Query("useVirtualHostedStyleUrl", useVirtualHostedStyleUrl)
            .Needs(response => FileContainerReader.TryRead(response.Read(PushJsonContext.Default.FileContainerContract), out container));
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        container!.CreatedAt = begunAt;
        return container;
    }

    public Task UploadAsync(FileContainer container, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(container);
        return UploadAsync(container, UploadSource.Of(content), cancellationToken);
    }

    public Task UploadAsync(FileContainer container, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(container);
        return UploadAsync(container, UploadSource.Of(content), cancellationToken);
    }

    public Task<FileContainer> UploadToNewContainerAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        UploadToNewContainerAsync(UploadSource.Of(content), cancellationToken);

    public Task<FileContainer> UploadToNewContainerAsync(Stream content, CancellationToken cancellationToken = default) =>
        UploadToNewContainerAsync(UploadSource.Of(content), cancellationToken);

    /// <exception cref="CoveoPushException">A container could not be created, or the upload failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async Task<FileContainer> UploadToNewContainerAsync(UploadSource source, CancellationToken cancellationToken)
    {
        for (var fresh = 0; ; fresh++)
        {
            var container = await CreateAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            try
            {
                await UploadAsync(container, source, cancellationToken).ConfigureAwait(false);
                return container;
            }
            catch (CoveoPushException refused) when (refused.Failure == PushFailure.UploadRefused && fresh < FreshContainers)
            {
                // Its URL expired while attempts failed, or took an upload whose answer was lost: the next container is a clean start.
            }
        }
    }

    internal async Task UploadAsync(FileContainer container, UploadSource source, CancellationToken cancellationToken)
    {
        if (!container.UploadUri.IsAbsoluteUri || !EndpointAddress.IsSafeForSecrets(container.UploadUri))
        {
            throw new ArgumentException($"The upload address of file container {container.FileId} is not an https URL. Use the container as the service gave it.", nameof(container));
        }

        try
        {
            await uploads.UploadAsync(container, source.CreateContent, source.Length, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            source.Rewind();
            throw;
        }
    }
}
