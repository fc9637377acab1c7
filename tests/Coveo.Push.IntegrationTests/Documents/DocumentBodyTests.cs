using System.IO.Compression;
using System.Text;
using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Documents;

/// <summary>Every form of body arrives as the same words.</summary>
public class DocumentBodyTests
{
    private const string Words = "Kayaks glide over quiet water";

    [Fact]
    public Task Text_is_found() => FoundAsync(DocumentBody.FromText(Words));

    [Fact]
    public Task Compressed_bytes_are_found() => FoundAsync(DocumentBody.Compress(Encoding.UTF8.GetBytes(Words)));

    [Fact]
    public Task Bytes_that_were_gzip_already_are_found() => FoundAsync(DocumentBody.FromCompressedBytes(GZip(Words), CompressionType.GZip));

    [Fact]
    public Task Plain_bytes_are_found() => FoundAsync(DocumentBody.FromCompressedBytes(Encoding.UTF8.GetBytes(Words), CompressionType.Uncompressed));

    [Theory]
    [InlineData(null)]
    [InlineData(CompressionType.ZLib)]
    [InlineData(CompressionType.GZip)]
    [InlineData(CompressionType.Deflate)]
    [InlineData(CompressionType.Uncompressed)]
    public async Task Bytes_that_are_read_when_they_are_pushed_are_found(CompressionType? compression)
    {
        await FoundAsync(DocumentBody.FromBytes(Encoding.UTF8.GetBytes(Words), compression));
        await FoundAsync(DocumentBody.FromStream(_ => new ValueTask<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(Words))), compression));
    }

    [Theory]
    [InlineData(CompressionType.ZLib)]
    [InlineData(CompressionType.Uncompressed)]
    public async Task A_body_too_large_for_the_request_is_found_all_the_same(CompressionType compression)
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var noise = new byte[6_000_000];
        new Random(1).NextBytes(noise);

        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://bytes") { FileExtension = ".bin", Title = "Bytes", Body = DocumentBody.FromBytes(noise, compression) });
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://text") { FileExtension = ".txt", Body = DocumentBody.FromText(Words + new string(' ', 6_000_000)) });

        (await coveo.Query.ItemAsync(coveo.SourceId, "a://bytes"))!.Value.GetProperty("size").GetInt64().Should().Be(noise.Length);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "quiet kayaks")).Should().Equal("a://text");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_in_a_file_container_is_found(bool useVirtualHostedStyleUrl)
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var container = await coveo.Client.Files.CreateAsync(useVirtualHostedStyleUrl);
        await coveo.Client.Files.UploadAsync(container, new MemoryStream(GZip(Words)));

        await FoundAsync(coveo, DocumentBody.InContainer(container.FileId, CompressionType.GZip));
    }

    [Fact]
    public async Task An_item_that_is_pushed_again_is_replaced_whole()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://b") { Title = "First", Metadata = { ["color"] = "crimson" } });

        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://b") { Title = "Second" });

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "Second")).Should().Equal("a://b");
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "crimson")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://acme.example/a b?c=d&e=f#g+h%20i%")]
    [InlineData("file:///żółw/🐢.txt")]
    [InlineData("HTTPS://Acme.Example:443")]
    public async Task An_item_keeps_the_id_it_was_given(string documentId)
    {
        await using var coveo = await EmulatorSession.StartAsync();

        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument(documentId) { Title = "Odd" });

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().Equal(documentId);
        await coveo.Client.Documents.DeleteAsync(coveo.SourceId, documentId);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEmpty();
    }

    private static async Task FoundAsync(DocumentBody body)
    {
        await using var coveo = await EmulatorSession.StartAsync();
        await FoundAsync(coveo, body);
    }

    private static async Task FoundAsync(EmulatorSession coveo, DocumentBody body)
    {
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("file://kayak.txt") { FileExtension = ".txt", Body = body });

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "quiet kayaks")).Should().Equal("file://kayak.txt");
        (await coveo.Query.ItemAsync(coveo.SourceId, "file://kayak.txt"))!.Value.GetProperty("size").GetInt64().Should().Be(Words.Length);
    }

    private static byte[] GZip(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}
