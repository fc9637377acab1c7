using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Bodies;

/// <summary>Whatever a body is made of and however it is compressed, the same bytes arrive.</summary>
public sealed class BodyFormTests : BodyTest
{
    private static readonly CompressionType?[] Compressions = [null, CompressionType.ZLib, CompressionType.GZip, CompressionType.Deflate, CompressionType.Uncompressed];

    /// <summary>Each form, in each compression, at lengths around groups of Base64, pieces of reading and what is held in memory.</summary>
    public static TheoryData<string, CompressionType?, int> Forms()
    {
        var forms = new TheoryData<string, CompressionType?, int>();
        foreach (var form in new[] { "bytes", "slice", "file", "opened", "opened seekable", "stream", "forward only" })
        {
            foreach (var compression in Compressions)
            {
                foreach (var length in new[] { 0, 1, 2, 3, 4, 500, 3_000, 81_920, 81_921, 98_304, 98_305, 300_000 })
                {
                    forms.Add(form, compression, length);
                }
            }
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_same_bytes_arrive(string form, CompressionType? compression, int length)
    {
        var plain = Noise(length);

        var prepared = await PrepareAsync(Body(form, plain, compression));

        PlainOf(prepared).Should().Equal(plain);
        prepared.Compression.Should().Be(compression ?? CompressionType.ZLib);
        (prepared as EncodedBody)?.Dispose();
        Pool.Lent.Should().BeLessThanOrEqualTo(prepared is ContainerBody ? 1 : 0, "only memory that an upload was given does not go back");
    }

    [Theory]
    [InlineData(CompressionType.ZLib)]
    [InlineData(CompressionType.GZip)]
    [InlineData(CompressionType.Deflate)]
    [InlineData(CompressionType.Uncompressed)]
    public async Task What_compresses_well_stays_in_the_request(CompressionType compression)
    {
        var plain = Encoding.UTF8.GetBytes(new string('x', 30_000));

        var prepared = await PrepareAsync(DocumentBody.FromBytes(plain, compression));

        (prepared is EncodedBody).Should().Be(compression != CompressionType.Uncompressed);
        PlainOf(prepared).Should().Equal(plain);
    }

    [Theory]
    [InlineData(CompressionType.ZLib, "eJwDAAAAAAE=")]
    [InlineData(CompressionType.Deflate, "eJwDAAAAAAE=")]
    [InlineData(CompressionType.GZip, "H4sIAAAAAAAA/wMAAAAAAAAAAAA=")]
    [InlineData(CompressionType.Uncompressed, "")]
    public async Task No_bytes_at_all_are_a_complete_stream_of_their_kind(CompressionType compression, string base64)
    {
        var prepared = await PrepareAsync(DocumentBody.FromStream(new MemoryStream(), compression));

        Encoding.ASCII.GetString(prepared.Should().BeOfType<EncodedBody>().Subject.Base64.Span).Should().Be(base64);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8191)]
    [InlineData(100_000)]
    public async Task Text_above_the_threshold_is_compressed_utf8_in_a_container(int lead)
    {
        // Pairs fall across every border of pieces; a lone half becomes the replacement character, as it does in a request.
        var text = new string('a', lead) + string.Concat(Enumerable.Repeat("Żółw 🐢", 20_000)) + "\uD83D";

        var prepared = await PrepareAsync(DocumentBody.FromText(text));

        prepared.Should().BeOfType<ContainerBody>().Which.CompressionType.Should().Be(CompressionType.ZLib);
        PlainOf(prepared).Should().Equal(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public async Task Compressed_bytes_above_the_threshold_go_to_a_container_as_they_are()
    {
        var bytes = Noise(800);

        var prepared = await PrepareAsync(DocumentBody.FromCompressedBytes(bytes, CompressionType.Lzma));

        prepared.Should().BeOfType<ContainerBody>().Which.CompressionType.Should().Be(CompressionType.Lzma);
        Service.Uploads.Should().ContainSingle().Which.Bytes.Should().Equal(bytes);
    }

    [Fact]
    public async Task What_needs_no_preparing_stays_the_same()
    {
        foreach (var body in new[] { DocumentBody.FromText("x"), DocumentBody.Compress(new byte[10]), DocumentBody.InContainer("f", CompressionType.ZLib) })
        {
            (await PrepareAsync(body)).Should().BeSameAs(body);
        }
    }

    [Fact]
    public async Task The_item_itself_is_never_changed()
    {
        var body = DocumentBody.FromText(new string('x', 2000));
        var document = new PushDocument("a://b") { Body = body };

        await Preparer().PrepareAsync(document, Inline, default);

        document.Body.Should().BeSameAs(body);
        document.FileExtension.Should().BeNull();
    }

    [Fact]
    public async Task A_stream_is_read_from_its_position_and_stays_open()
    {
        using var stream = new MemoryStream([9, 9, 1, 2, 3]) { Position = 2 };
        var body = DocumentBody.FromStream(stream, CompressionType.Uncompressed);

        PlainOf(await PrepareAsync(body)).Should().Equal(1, 2, 3);
        PlainOf(await PrepareAsync(body)).Should().Equal(new byte[] { 1, 2, 3 }, "one that can seek is read again");
        PlainOf(await PrepareAsync(body, inlineBytes: 0)).Should().Equal(1, 2, 3);

        stream.CanRead.Should().BeTrue();
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(5_000, null)]
    [InlineData(200_000, null)]
    [InlineData(5_000, CompressionType.Uncompressed)]
    public async Task A_stream_that_was_opened_is_disposed_of_and_opened_again_for_the_next_push(int length, CompressionType? compression)
    {
        var opened = new List<GeneratedStream>();
        var body = DocumentBody.FromStream(
            _ =>
            {
                opened.Add(new GeneratedStream(length));
                return Opened(opened[^1]);
            },
            compression);

        var first = PlainOf(await PrepareAsync(body));
        var second = PlainOf(await PrepareAsync(body));

        first.Should().Equal(second).And.HaveCount(length);
        opened.Should().HaveCount(2).And.OnlyContain(stream => stream.IsDisposed && stream.BytesRead == length);
    }

    private DocumentBody Body(string form, byte[] plain, CompressionType? compression) => form switch
    {
        "bytes" => DocumentBody.FromBytes(plain, compression),
        "slice" => DocumentBody.FromBytes(new byte[] { 7 }.Concat(plain).Append((byte)7).ToArray().AsMemory(1, plain.Length), compression),
        "file" => DocumentBody.FromFile(FileOf(plain), compression),
        "opened" => DocumentBody.FromStream(_ => Opened(new GeneratedStream(plain.Length)), compression),
        "opened seekable" => DocumentBody.FromStream(_ => Opened(new MemoryStream(plain)), compression),
        "stream" => DocumentBody.FromStream(new MemoryStream(plain), compression),
        _ => DocumentBody.FromStream(new GeneratedStream(plain.Length), compression),
    };
}
