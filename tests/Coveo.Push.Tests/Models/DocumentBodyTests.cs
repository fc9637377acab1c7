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

    [Fact]
    public void A_body_that_is_read_later_says_from_what_and_how()
    {
        Shown(DocumentBody.FromBytes(new byte[3])).Should().Be("SourceBody { Source = 3 bytes, CompressionType = by file extension }");
        Shown(DocumentBody.FromFile("a\nb.txt", CompressionType.GZip)).Should().Be(@"SourceBody { Source = file 'a\u000Ab.txt', CompressionType = GZip }");
        Shown(DocumentBody.FromStream(_ => new ValueTask<Stream>(Stream.Null))).Should().Be("SourceBody { Source = a stream to open, CompressionType = by file extension }");
        Shown(DocumentBody.FromStream(new MemoryStream(), CompressionType.Deflate)).Should().Be("SourceBody { Source = a stream, CompressionType = Deflate }");

        static string? Shown(DocumentBody body) => body.Should().BeOfType<SourceBody>().Subject.ToString();
    }

    [Theory]
    [InlineData(CompressionType.Lzma)]
    [InlineData((CompressionType)99)]
    public void What_the_library_cannot_compress_with_is_refused_at_once(CompressionType compression)
    {
        foreach (var making in new Func<DocumentBody>[]
        {
            () => DocumentBody.FromBytes(default, compression),
            () => DocumentBody.FromFile("a", compression),
            () => DocumentBody.FromStream(Stream.Null, compression),
            () => DocumentBody.FromStream(_ => default, compression),
        })
        {
            making.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("compressionType");
        }
    }

    [Fact]
    public void What_can_never_be_read_is_refused_at_once()
    {
        var closed = new MemoryStream();
        closed.Dispose();

        FluentActions.Invoking(() => DocumentBody.FromStream(closed)).Should().Throw<ArgumentException>().WithMessage("The stream cannot be read: it is closed, or open for writing only.*");
        FluentActions.Invoking(() => DocumentBody.FromFile(" ")).Should().Throw<ArgumentException>().WithMessage("The path is ' ', which is blank.*");
        FluentActions.Invoking(() => DocumentBody.FromFile(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DocumentBody.FromStream((Stream)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DocumentBody.FromStream((Func<CancellationToken, ValueTask<Stream>>)null!)).Should().Throw<ArgumentNullException>();
    }
}
