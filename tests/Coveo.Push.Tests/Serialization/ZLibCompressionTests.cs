using System.IO.Compression;
using System.Text;
using Coveo.Push.Serialization;

namespace Coveo.Push.Tests.Serialization;

public class ZLibCompressionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(5553)]
    [InlineData(1_000_000)]
    public void What_is_compressed_is_a_zlib_stream_of_the_same_bytes(int length)
    {
        var plain = Encoding.ASCII.GetBytes(new string('x', length));

        using var zlib = new ZLibStream(new MemoryStream(ZLibCompression.Compress(plain)), CompressionMode.Decompress);
        using var back = new MemoryStream();
        zlib.CopyTo(back);

        back.ToArray().Should().Equal(plain);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5552, 3)]
    [InlineData(100_000, 5553)]
    [InlineData(100_000, 65_536)]
    public async Task A_stream_that_is_written_piece_by_piece_is_a_zlib_stream_too(int length, int piece)
    {
        var plain = new byte[length];
        new Random(1).NextBytes(plain);
        using var compressed = new MemoryStream();

        await using (var zlib = ZLibCompression.CreateStream(compressed))
        {
            for (var at = 0; at < length; at += piece)
            {
                await zlib.WriteAsync(plain.AsMemory(at, Math.Min(piece, length - at)));
            }
        }

        compressed.Position = 0;
        using var plainAgain = new ZLibStream(compressed, CompressionMode.Decompress);
        using var back = new MemoryStream();
        plainAgain.CopyTo(back);
        back.ToArray().Should().Equal(plain);
    }
}
