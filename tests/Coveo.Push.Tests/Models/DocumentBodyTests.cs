using System.IO.Compression;
using System.Text;

namespace Coveo.Push.Tests.Models;

/// <summary>A body can be read back, and shows itself without its content.</summary>
public class DocumentBodyTests
{
    [Fact]
    public void Text_is_read_back_and_shown_by_its_length()
    {
        var body = DocumentBody.FromText("secret words");

        body.Should().BeOfType<TextBody>().Which.Text.Should().Be("secret words");
        body.ToString().Should().Be("TextBody { Length = 12 }");
    }

    [Fact]
    public void Bytes_are_read_back_as_they_were_given_and_shown_by_their_length()
    {
        var body = DocumentBody.FromCompressedBytes(new byte[] { 1, 2, 3 }, CompressionType.GZip);

        var binary = body.Should().BeOfType<BinaryBody>().Subject;
        binary.Bytes.ToArray().Should().Equal(1, 2, 3);
        binary.CompressionType.Should().Be(CompressionType.GZip);
        binary.ToString().Should().Be("BinaryBody { Length = 3, CompressionType = GZip }");
    }

    [Fact]
    public void Bytes_that_the_library_compressed_are_read_back_compressed()
    {
        var binary = DocumentBody.Compress(Encoding.UTF8.GetBytes("words")).Should().BeOfType<BinaryBody>().Subject;

        binary.CompressionType.Should().Be(CompressionType.ZLib);
        using var plain = new StreamReader(new ZLibStream(new MemoryStream(binary.Bytes.ToArray()), CompressionMode.Decompress));
        plain.ReadToEnd().Should().Be("words");
    }

    [Fact]
    public void A_container_is_read_back_and_shown_by_its_id()
    {
        var body = DocumentBody.InContainer("b5e8767e", CompressionType.Uncompressed);

        var container = body.Should().BeOfType<ContainerBody>().Subject;
        container.FileId.Should().Be("b5e8767e");
        container.CompressionType.Should().Be(CompressionType.Uncompressed);
        container.ToString().Should().Be("ContainerBody { FileId = b5e8767e, CompressionType = Uncompressed }");
    }
}
