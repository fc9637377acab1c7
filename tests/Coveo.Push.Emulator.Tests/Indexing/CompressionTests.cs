using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Indexing;

public sealed class CompressionTests : EmulatorTest
{
    private const string Id = "http://a";

    [Parity(Topics.Indexing, "docs.coveo.com/en/69")]
    [Theory]
    [InlineData("UNCOMPRESSED", "SGVsbG8sIGNyYXdsZXIh")]
    [InlineData("ZLIB", "eJzzSM3JyddRSC5KLM9JLVIEACqpBVI=")]
    [InlineData("DEFLATE", "eJzzSM3JyddRSC5KLM9JLVIEACqpBVI=")]
    [InlineData("DEFLATE", "80jNycnXUUguSizPSS1SBAA=")]
    [InlineData("GZIP", "H4sIAAAAAAACA/NIzcnJ11FILkosz0ktUgQAVtg3tA8AAAA=")]
    [InlineData("Uncompressed", "SGVsbG8sIGNyYXdsZXIh")]
    [InlineData("ZLib", "eJzzSM3JyddRSC5KLM9JLVIEACqpBVI=")]
    [InlineData("GZip", "H4sIAAAAAAACA/NIzcnJ11FILkosz0ktUgQAVtg3tA8AAAA=")]
    [InlineData("Deflate", "80jNycnXUUguSizPSS1SBAA=")]
    [InlineData("", "eJzzSM3JyddRSC5KLM9JLVIEACqpBVI=")]
    public async Task The_published_samples_are_decoded(string compression, string base64)
    {
        (await PutAsync(Id, $$"""{"compressedBinaryData":"{{base64}}"}""", $"&compressionType={compression}")).ShouldBeAccepted();
        await ShouldBeHelloAsync();

        await DeleteAsync(Id);
        (await PutAsync(Id, $$"""{"compressedBinaryData":"{{base64}}","compressionType":"{{compression}}"}""")).ShouldBeAccepted();
        await ShouldBeHelloAsync();

        await DeleteAsync(Id);
        var fileId = await UploadAsync(Convert.FromBase64String(base64));
        (await PutAsync(Id, $$"""{"compressedBinaryDataFileId":"{{fileId}}","compressionType":"{{compression}}"}""")).ShouldBeAccepted();
        await ShouldBeHelloAsync();
    }

    [Parity(Topics.Indexing, "docs.coveo.com/en/164")]
    [Fact]
    public async Task The_default_is_zlib()
    {
        await PutAsync(Id, """{"compressedBinaryData":"eJxzrUjMLchJBQAK4ALN"}""");

        ((string?)(await ItemAsync(Id))["excerpt"]).Should().Be("Example");
    }

    [Parity(Topics.Indexing, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "where both say how a body is compressed")]
    [Fact]
    public async Task The_query_wins_over_the_body()
    {
        await PutAsync(Id, """{"compressedBinaryData":"eJxzrUjMLchJBQAK4ALN","compressionType":"GZIP"}""", "&compressionType=ZLIB");

        ((string?)(await ItemAsync(Id))["excerpt"]).Should().Be("Example");
    }

    [Parity(Topics.Indexing, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "202, then `ERROR` at PROCESSING")]
    [Theory]
    [InlineData("ZLIB", "SGVsbG8sIGNyYXdsZXIh", "UNDECODABLE_DATA")]
    [InlineData("GZIP", "SGVsbG8sIGNyYXdsZXIh", "UNDECODABLE_DATA")]
    [InlineData("DEFLATE", "SGVsbG8sIGNyYXdsZXIh", "UNDECODABLE_DATA")]
    [InlineData("ZLIB", "eJzzSM3JyddRSC5KLM9JLVIEACqpBVM=", "UNDECODABLE_DATA")]
    [InlineData("ZLIB", "eJzzSM3JyddRSC5KLM9J", "UNDECODABLE_DATA")]
    [InlineData("GZIP", "H4sIAAAAAAACA/NIzcnJ11FILko=", "UNDECODABLE_DATA")]
    [InlineData("LZMA", "XQAAgAD//////////wAkGUmYbxYCin5P//gmLKrtypZr//+MFgAA", "UNSUPPORTED_COMPRESSION")]
    [InlineData("ZLIB", "not base64!", "INVALID_BASE64")]
    [InlineData("ZLIB", "eJzzSM3JyddRSC5KLM9JLVIEACqpBVI", "INVALID_BASE64")]
    public async Task What_cannot_be_decoded_only_shows_in_the_log(string compression, string base64, string errorCode)
    {
        (await PutAsync(Id, $$"""{"compressedBinaryData":"{{base64}}"}""", $"&compressionType={compression}")).ShouldBeAccepted();

        (await LogOfAsync(Id)).Should().EndWith($"ADD PROCESSING ERROR {errorCode}");
        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    /// <summary>RFC 1952 lets members follow each other, and <c>gzip</c> passes over zeros behind the last one.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8192)]
    [InlineData(2, 0)]
    [InlineData(3, 512)]
    public async Task Gzip_may_have_many_members_and_zeros_behind_them(int members, int zeros)
    {
        var member = Compressed.With("GZIP", System.Text.Encoding.UTF8.GetBytes("Hello "));
        var file = Enumerable.Repeat(member, members).SelectMany(bytes => bytes).Concat(new byte[zeros]).ToArray();
        var fileId = await UploadAsync(file);

        await PutAsync(Id, $$"""{"compressedBinaryDataFileId":"{{fileId}}","compressionType":"GZIP"}""");

        ((string?)(await ItemAsync(Id))["excerpt"]).Should().Be(string.Concat(Enumerable.Repeat("Hello ", members)));
    }

    [Fact]
    public async Task Gzip_that_is_cut_off_anywhere_but_between_members_is_not_decoded()
    {
        var member = Compressed.With("GZIP", System.Text.Encoding.UTF8.GetBytes("Hello"));
        byte[] file = [.. member, .. member];
        var lengths = Enumerable.Range(0, file.Length).Where(length => length != member.Length).ToList();
        var items = lengths.Select(length =>
            $$"""{"documentId":"http://a/{{length}}","compressedBinaryData":"{{Convert.ToBase64String(file[..length])}}","compressionType":"GZIP"}""");

        await PutBatchAsync(await UploadAsync($$"""{"addOrUpdate":[{{string.Join(',', items)}}]}"""));

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync($"http://a/{lengths[^1]}")).Should().EndWith("ADD PROCESSING ERROR UNDECODABLE_DATA");
    }

    [Fact]
    public async Task A_bomb_is_defused()
    {
        // 300 MB in 300 KB, and that once more in 1 KB or so per layer: one layer is expanded, up to the limit.
        var bomb = Convert.ToBase64String(Compressed.With("ZLIB", new byte[300 * 1024 * 1024]));

        (await PutAsync(Id, $$"""{"compressedBinaryData":"{{bomb}}"}""")).ShouldBeAccepted();

        (await LogOfAsync(Id)).Should().EndWith("ADD PROCESSING ERROR DATA_TOO_LARGE");
    }

    [Fact]
    public async Task The_text_of_a_large_body_is_cut_but_its_size_is_not()
    {
        var text = string.Concat("start ", new string('é', 5 * 1024 * 1024), " end");
        var fileId = await UploadAsync(Compressed.With("ZLIB", System.Text.Encoding.UTF8.GetBytes(text)));

        await PutAsync(Id, $$"""{"compressedBinaryDataFileId":"{{fileId}}"}""");

        ((long)(await ItemAsync(Id))["size"]!).Should().Be((2 * 5 * 1024 * 1024) + 10);
        (await IndexedIdsAsync("q=start")).Should().Equal(Id);
        (await IndexedIdsAsync("q=end")).Should().BeEmpty();
    }

    private async Task ShouldBeHelloAsync()
    {
        var item = await ItemAsync(Id);
        ((string?)item["excerpt"]).Should().Be("Hello, crawler!");
        ((long)item["size"]!).Should().Be(15);
    }
}
