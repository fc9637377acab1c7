using Coveo.Push.Serialization;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Serialization;

/// <summary>Operations as elements of a batch, byte by byte (docs.coveo.com/en/90).</summary>
public class DocumentElementTests
{
    [Fact]
    public void An_item_begins_with_its_id_and_has_every_property_in_its_place()
    {
        var document = new PushDocument("a://\"b\"")
        {
            Title = "T",
            Metadata = { ["price"] = 1.50m, ["K\"ey"] = new[] { "x" } },
            FileExtension = ".txt",
            ParentId = "a://",
            Body = DocumentBody.FromText("Hello\n"),
        };

        Element(document).Should().Be("""{"documentId":"a://\"b\"","title":"T","price":1.50,"K\"ey":["x"],"fileExtension":".txt","parentId":"a://","data":"Hello\n"}""");
    }

    [Fact]
    public void An_item_without_anything_is_its_id() => Element(new PushDocument("a://b")).Should().Be("""{"documentId":"a://b"}""");

    [Theory]
    [InlineData(CompressionType.ZLib, "ZLIB")]
    [InlineData(CompressionType.GZip, "GZIP")]
    [InlineData(CompressionType.Deflate, "DEFLATE")]
    [InlineData(CompressionType.Lzma, "LZMA")]
    [InlineData(CompressionType.Uncompressed, "UNCOMPRESSED")]
    public void Bytes_travel_as_base64_with_their_compression_beside(CompressionType type, string name)
    {
        Element(new PushDocument("a://b") { Body = DocumentBody.FromCompressedBytes(new byte[] { 0xFB, 0xEF, 0xFE, 0x00 }, type) })
            .Should().Be($$"""{"documentId":"a://b","compressedBinaryData":"++/+AA==","compressionType":"{{name}}"}""");
        Element(new PushDocument("a://b") { Body = DocumentBody.InContainer("f-1", type) })
            .Should().Be($$"""{"documentId":"a://b","compressedBinaryDataFileId":"f-1","compressionType":"{{name}}"}""");
    }

    [Fact]
    public void Bytes_that_are_base64_already_travel_as_they_are()
    {
        var pool = new CountingPool();
        var buffer = pool.Rent(10);
        "++/+AA=="u8.CopyTo(buffer);
        using var body = new EncodedBody(buffer, length: 8, CompressionType.GZip, pool);

        WrittenJson.Of(json => DocumentWriter.WriteElement(json, new PushDocument("a://b") { Title = "T" }, body))
            .Should().Be("""{"documentId":"a://b","title":"T","compressedBinaryData":"++/+AA==","compressionType":"GZIP"}""");
    }

    [Fact]
    public void Text_has_no_compression() =>
        Element(new PushDocument("a://b") { Body = DocumentBody.FromText("") }).Should().Be("""{"documentId":"a://b","data":""}""");

    [Fact]
    public void A_body_that_was_not_read_yet_cannot_be_written()
    {
        var writing = () => Element(new PushDocument("a://b") { Body = DocumentBody.FromBytes(new byte[1]) });

        writing.Should().Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData(false, """{"documentId":"a://\"b\""}""")]
    [InlineData(true, """{"documentId":"a://\"b\"","deleteChildren":true}""")]
    public void A_deletion_is_its_id_and_whether_children_go_too(bool deleteChildren, string expected) =>
        WrittenJson.Of(json => DocumentWriter.WriteDeletion(json, "a://\"b\"", deleteChildren)).Should().Be(expected);

    [Theory]
    [InlineData("a://b")]
    [InlineData("a://\"żółw\" 🐢")]
    public void The_name_of_an_element_is_the_same_for_an_item_and_for_its_deletion(string id)
    {
        using var json = new JsonBuffer();
        var ofItem = DocumentWriter.WriteElement(json, new PushDocument(id) { Title = "T" }, body: null);
        var item = json.Written.Slice(0, ofItem).ToArray();
        json.Clear();
        var ofDeletion = DocumentWriter.WriteDeletion(json, id, deleteChildren: true);

        json.Written.Slice(0, ofDeletion).ToArray().Should().Equal(item);
        item.Should().EndWith((byte)'"');
    }

    private static string Element(PushDocument document) => WrittenJson.Of(json => DocumentWriter.WriteElement(json, document, document.Body));
}
