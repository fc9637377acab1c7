using Coveo.Push;
using QuickStart.Bodies;
using QuickStart.Content;
using QuickStart.Index;

namespace QuickStart.Delivery;

/// <summary>Makes an item from one file and pushes it.</summary>
internal sealed class FileDelivery(ICoveoPushClient client, string sourceId, SearchWordChoice words)
{
    private readonly FileBodyBuilder _bodies = new(client.Files);

    /// <exception cref="FileProblemException">The file cannot be delivered.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="CoveoPushException">The service did not take it.</exception>
    public async Task<Delivered> DeliverAsync(FolderFinding finding, CancellationToken cancellationToken)
    {
        using var file = OpenedFile.Open(finding.Path);
        var (documentId, body) = await PushAsync(file, finding.Path, cancellationToken);
        var delivered = new Delivered(documentId, finding.Name, file.Length, body.Form, body.IsInContainer, body.FileExtension);
        words.Consider(delivered, body.TextStart);
        return delivered;
    }

    private async Task<(string DocumentId, FileBody Body)> PushAsync(OpenedFile file, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await PushAsync(file, path, mayBeText: true, cancellationToken);
        }
        catch (CoveoPayloadTooLargeException)
        {
            // Text grows in JSON, where a quote or a control character takes two to six bytes.
            return await PushAsync(file, path, mayBeText: false, cancellationToken);
        }
    }

    private async Task<(string DocumentId, FileBody Body)> PushAsync(OpenedFile file, string path, bool mayBeText, CancellationToken cancellationToken)
    {
        var fileName = Path.GetFileName(path);
        var body = await _bodies.BuildAsync(file, fileName, mayBeText, cancellationToken);
        var document = new PushDocument(FileDocumentId.Of(path))
        {
            Title = fileName,
            Date = new DateTimeOffset(file.LastWrite, TimeSpan.Zero),
            FileExtension = body.FileExtension,
            Body = body.Body,
            Metadata =
            {
                ["filename"] = fileName,
                ["folder"] = Path.GetDirectoryName(path),
                ["filebytes"] = file.Length,
            },
        };
        await client.Documents.AddOrUpdateAsync(sourceId, document, cancellationToken: cancellationToken);
        return (document.DocumentId, body);
    }
}
