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
}
