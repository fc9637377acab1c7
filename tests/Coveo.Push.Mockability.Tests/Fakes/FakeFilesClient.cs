namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeFilesClient : IFilesClient
{
    public Dictionary<string, byte[]> Uploads { get; } = [];

    public Task<FileContainer> CreateAsync(bool useVirtualHostedStyleUrl = true, CancellationToken cancellationToken = default) => Task.FromResult(new FileContainer
    {
        FileId = $"file-{Uploads.Count + 1}",
        UploadUri = new Uri("https://storage.example/file"),
        RequiredHeaders = new Dictionary<string, string> { ["x-amz-server-side-encryption"] = "AES256" },
    });

    public Task UploadAsync(FileContainer container, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        Uploads[container.FileId] = content.ToArray();
        return Task.CompletedTask;
    }

    public async Task UploadAsync(FileContainer container, Stream content, CancellationToken cancellationToken = default)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        Uploads[container.FileId] = bytes.ToArray();
    }

    public async Task<FileContainer> UploadToNewContainerAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var container = await CreateAsync(cancellationToken: cancellationToken);
        await UploadAsync(container, content, cancellationToken);
        return container;
    }

    public async Task<FileContainer> UploadToNewContainerAsync(Stream content, CancellationToken cancellationToken = default)
    {
        var container = await CreateAsync(cancellationToken: cancellationToken);
        await UploadAsync(container, content, cancellationToken);
        return container;
    }
}
