using System.Text;

namespace Coveo.Push.Docs.Tests.Examples;

/// <summary>The examples of docs/guides/bodies.md, compiled and run.</summary>
public sealed class BodiesPageExamples
{
    private const string path = "handbook.pdf";

    private readonly PushDocument document = new("https://acme.example/handbook");
    private readonly Blob blob = new();

    [Fact]
    public void A_file_is_the_body()
    {
        document.FileExtension = ".pdf";
        document.Body = DocumentBody.FromFile(path);

        document.Validate().Should().BeEmpty();
    }

    [Fact]
    public async Task What_can_be_opened_is_the_body()
    {
        document.Body = DocumentBody.FromStream(async cancellationToken => await blob.OpenReadAsync(cancellationToken));

        document.Validate().Should().BeEmpty();
        await using var stream = await blob.OpenReadAsync(CancellationToken.None);
        stream.Length.Should().Be(4);
    }

    private sealed class Blob
    {
        private readonly byte[] _content = Encoding.UTF8.GetBytes("text");

        public Task<Stream> OpenReadAsync(CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? Task.FromCanceled<Stream>(cancellationToken) : Task.FromResult<Stream>(new MemoryStream(_content));
    }
}
