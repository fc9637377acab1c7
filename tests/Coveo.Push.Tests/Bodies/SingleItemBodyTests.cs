using System.Text;

namespace Coveo.Push.Tests.Bodies;

/// <summary>The call for one item takes every form of body, and finds the way for it.</summary>
public sealed class SingleItemBodyTests : BodyTest
{
    [Fact]
    public async Task Bytes_that_are_read_travel_in_the_request()
    {
        var item = await PushAsync(new PushDocument("a://b") { Body = DocumentBody.FromBytes(Encoding.UTF8.GetBytes("Hello, crawler!")), FileExtension = ".txt" });

        item.Address.Query.Should().Be("?documentId=a%3A%2F%2Fb&compressionType=ZLIB");
        item.Json.EnumerateObject().Select(property => property.Name).Should().Equal("fileExtension", "compressedBinaryData");
        Encoding.UTF8.GetString(Decompress(item.Json.GetProperty("compressedBinaryData").GetBytesFromBase64(), CompressionType.ZLib)).Should().Be("Hello, crawler!");
        Service.Uploads.Should().BeEmpty();
    }

    [Fact]
    public async Task Base64_is_written_raw_with_its_plus_and_slash()
    {
        var item = await PushAsync(new PushDocument("a://b") { Body = DocumentBody.FromBytes(new byte[] { 0xFB, 0xEF, 0xFE, 0x00 }, CompressionType.Uncompressed) });

        item.Address.Query.Should().EndWith("&compressionType=UNCOMPRESSED");
        item.Json.GetRawText().Should().Be("""{"compressedBinaryData":"++/+AA=="}""");
    }

    [Theory]
    [InlineData(3_750_000, "compressedBinaryData")]
    [InlineData(3_750_001, "compressedBinaryDataFileId")]
    public async Task Five_million_bytes_of_base64_is_the_most_in_the_request(int length, string property)
    {
        foreach (var body in new[] { DocumentBody.FromBytes(new byte[length], CompressionType.Uncompressed), DocumentBody.FromCompressedBytes(new byte[length], CompressionType.Uncompressed) })
        {
            (await PushAsync(new PushDocument("a://b") { Body = body })).Json.EnumerateObject().Should().ContainSingle().Which.Name.Should().Be(property);
        }
    }

    [Theory]
    [InlineData(2_500_000, "data")]
    [InlineData(2_500_001, "compressedBinaryDataFileId")]
    public async Task Five_million_bytes_of_text_is_the_most_in_the_request(int length, string property)
    {
        var text = new string('é', length);

        var item = await PushAsync(new PushDocument("a://b") { Body = DocumentBody.FromText(text) });

        item.Json.EnumerateObject().Should().ContainSingle().Which.Name.Should().Be(property);
        if (Service.Uploads.Count > 0)
        {
            item.Address.Query.Should().EndWith("&compressionType=ZLIB");
            item.Json.GetRawText().Should().Be("""{"compressedBinaryDataFileId":"f1"}""");
            Encoding.UTF8.GetString(Decompress(Service.Uploads.Single().Bytes, CompressionType.ZLib)).Should().Be(text);
        }
    }

    [Fact]
    public async Task A_body_that_is_too_much_together_with_the_metadata_goes_to_a_container()
    {
        foreach (var body in new[] { DocumentBody.FromText(new string('a', 4_900_000)), DocumentBody.FromCompressedBytes(new byte[3_700_000], CompressionType.Uncompressed), DocumentBody.FromStream(new MemoryStream(new byte[3_700_000]), CompressionType.Uncompressed) })
        {
            var item = await PushAsync(new PushDocument("a://b") { Body = body, Metadata = { ["more"] = new string('b', 1_200_000) } });

            item.Json.TryGetProperty("compressedBinaryDataFileId", out _).Should().BeTrue("{0}", body);
        }

        Service.Uploads.Select(upload => Decompress(upload.Bytes, upload.FileId == "f1" ? CompressionType.ZLib : CompressionType.Uncompressed).Length).Should().Equal(4_900_000, 3_700_000, 3_700_000);
    }

    [Fact]
    public async Task A_body_whose_text_gets_too_long_by_its_escapes_goes_to_a_container()
    {
        var item = await PushAsync(new PushDocument("a://b") { Body = DocumentBody.FromText(new string('\n', 4_000_000)) });

        item.Json.TryGetProperty("compressedBinaryDataFileId", out _).Should().BeTrue();
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_not_pushed()
    {
        var adding = () => Service.Client().Documents.AddOrUpdateAsync("s1", new PushDocument("a://b") { Body = DocumentBody.FromFile("/nowhere/a.txt") });

        await adding.Should().ThrowAsync<CoveoInvalidDocumentException>();
        Service.Items.Should().BeEmpty();
    }

    private async Task<(Uri Address, System.Text.Json.JsonElement Json)> PushAsync(PushDocument document)
    {
        using var client = Service.Client();
        await client.Documents.AddOrUpdateAsync("s1", document);
        return Service.Items[^1];
    }
}
