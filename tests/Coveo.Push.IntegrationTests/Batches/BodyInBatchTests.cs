using System.IO.Compression;
using System.Text;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.IntegrationTests.QuickStart;

namespace Coveo.Push.IntegrationTests.Batches;

/// <summary>Every form of body arrives from a batch as the same words.</summary>
public class BodyInBatchTests
{
    private const string Words = "Kayaks glide over quiet water";

    [Fact]
    public Task Text_is_found() => FoundAsync(DocumentBody.FromText(Words));

    [Theory]
    [InlineData(null)]
    [InlineData(CompressionType.ZLib)]
    [InlineData(CompressionType.GZip)]
    [InlineData(CompressionType.Deflate)]
    [InlineData(CompressionType.Uncompressed)]
    public async Task A_file_is_found(CompressionType? compression)
    {
        using var folder = new TestFolder();
        folder.Write("kayak.txt", Words);

        await FoundAsync(DocumentBody.FromFile(folder.PathOf("kayak.txt"), compression));
    }

    [Theory]
    [InlineData(CompressionType.ZLib)]
    [InlineData(CompressionType.GZip)]
    [InlineData(CompressionType.Deflate)]
    public Task Bytes_that_were_compressed_already_are_found(CompressionType compression) =>
        FoundAsync(DocumentBody.FromCompressedBytes(Compressed(compression), compression));

    [Fact]
    public async Task A_stream_and_bytes_are_found()
    {
        await FoundAsync(DocumentBody.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(Words))));
        await FoundAsync(DocumentBody.FromBytes(Encoding.UTF8.GetBytes(Words)));
        await FoundAsync(DocumentBody.Compress(Encoding.UTF8.GetBytes(Words)));
    }

    [Theory]
    [InlineData(".bin")]
    [InlineData(".pdf")]
    public async Task A_binary_file_arrives_byte_for_byte_inside_the_batch_or_in_a_container_of_its_own(string extension)
    {
        await using var coveo = await EmulatorSession.StartAsync();
        using var folder = new TestFolder();
        folder.Write("small" + extension, Noise(1000));
        folder.Write("large" + extension, Noise(3_000_000));

        await coveo.Client.Batches.PushAsync(
            coveo.SourceId,
            from name in new[] { "large", "small" }
            select new PushDocument("a://" + name) { FileExtension = extension, Body = DocumentBody.FromFile(folder.PathOf(name + extension)) });

        (await SizeAsync(coveo, "a://small")).Should().Be(1000);
        (await SizeAsync(coveo, "a://large")).Should().Be(3_000_000);
        (await coveo.Query.OperationsAsync(coveo.SourceId, "a://small")).Should().Equal("ADD");
        (await coveo.Query.OperationsAsync(coveo.SourceId, "a://large")).Should().Equal("ADD_BY_REFERENCE");
    }

    [Fact]
    public async Task A_large_text_is_found_in_a_container_of_its_own()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var text = Words + new string(' ', 3_000_000);

        await coveo.Client.Batches.PushAsync(coveo.SourceId, [new PushDocument("a://text") { FileExtension = ".txt", Body = DocumentBody.FromText(text) }]);

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "quiet kayaks")).Should().Equal("a://text");
        (await SizeAsync(coveo, "a://text")).Should().Be(text.Length);
        (await coveo.Query.OperationsAsync(coveo.SourceId, "a://text")).Should().Equal("ADD_BY_REFERENCE");
    }

    [Fact]
    public async Task Of_several_bodies_of_one_item_the_last_one_stays()
    {
        await using var coveo = await EmulatorSession.StartAsync();

        await coveo.Client.Batches.PushAsync(
            coveo.SourceId,
            Enumerable.Range(1, 5).Select(version => new PushDocument("a://doc") { FileExtension = ".txt", Body = DocumentBody.FromText($"version{version} " + new string(' ', version % 2 * 3_000_000)) }));

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "version5")).Should().Equal("a://doc");
    }

    private static async Task FoundAsync(DocumentBody body)
    {
        await using var coveo = await EmulatorSession.StartAsync();

        await coveo.Client.Batches.PushAsync(coveo.SourceId, [new PushDocument("a://kayak") { FileExtension = ".txt", Body = body }]);

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "quiet kayaks")).Should().Equal("a://kayak");
        (await SizeAsync(coveo, "a://kayak")).Should().Be(Words.Length);
    }

    private static async Task<long> SizeAsync(EmulatorSession coveo, string documentId) =>
        (await coveo.Query.ItemAsync(coveo.SourceId, documentId))!.Value.GetProperty("size").GetInt64();

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }

    private static byte[] Compressed(CompressionType type)
    {
        using var compressed = new MemoryStream();
        using (Stream compressor = type == CompressionType.GZip ? new GZipStream(compressed, CompressionLevel.Optimal) : new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            compressor.Write(Encoding.UTF8.GetBytes(Words));
        }

        return compressed.ToArray();
    }
}
