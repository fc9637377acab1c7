using System.Globalization;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <inheritdoc cref="IFilesClient"/>
internal sealed class FilesClient(PushTransport transport, UploadTransport uploads) : IFilesClient
{
    public async Task<FileContainer> CreateAsync(bool useVirtualHostedStyleUrl = true, CancellationToken cancellationToken = default)
    {
        var request = new PushRequest(PushRoutes.CreateFileContainer).Query("useVirtualHostedStyleUrl", useVirtualHostedStyleUrl);
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = response.Read(PushJsonContext.Default.FileContainerContract);
        return FileContainerReader.Read(answer, problem => transport.Unreadable(request, response, problem));
    }

    public Task UploadAsync(FileContainer container, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(container);
        CheckLength(container, content.Length);
        return UploadAndDisposeAsync(container, MemoryContent.Create(content), cancellationToken);
    }

    public Task UploadAsync(FileContainer container, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(container);
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanSeek)
        {
            throw new ArgumentException("The stream cannot tell its length, which the upload must state beforehand. Write it to a file or a MemoryStream first.", nameof(content));
        }

        CheckLength(container, content.Length - content.Position);
        return UploadAndDisposeAsync(container, new OpenStreamContent(content), cancellationToken);
    }

    private async Task UploadAndDisposeAsync(FileContainer container, HttpContent content, CancellationToken cancellationToken)
    {
        using (content)
        {
            await uploads.UploadAsync(container, content, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void CheckLength(FileContainer container, long length)
    {
        if (length > PushDefaults.MaximumContainerBytes)
        {
            throw new CoveoPayloadTooLargeException(
                $"{length.ToString(CultureInfo.InvariantCulture)} bytes do not fit file container {container.FileId}: it holds {PushDefaults.MaximumContainerBytes.ToString(CultureInfo.InvariantCulture)} (docs.coveo.com/en/63). Split the batch, or compress the body.");
        }
    }
}
