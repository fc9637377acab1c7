namespace Coveo.Push.Tests.Crawling.State;

/// <summary>The hash that stands for an item, as stores keep it.</summary>
public class CrawlItemHashTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(1, 20).Select(value => (byte)value)];

    [Fact]
    public void It_is_read_from_its_first_sixteen_bytes_the_highest_first() =>
        CrawlItemHash.Read(Bytes).Should().Be(new CrawlItemHash(0x0102_0304_0506_0708, 0x090A_0B0C_0D0E_0F10));

    [Fact]
    public void It_is_written_as_it_was_read()
    {
        var written = new byte[CrawlItemHash.Size];

        CrawlItemHash.Read(Bytes).Write(written);

        written.Should().Equal(Bytes[..16]);
    }

    [Fact]
    public void People_read_it_as_digits_of_which_none_is_left_out() =>
        new CrawlItemHash(0xAB, 0x1_0000_0000).ToString().Should().Be("00000000000000ab0000000100000000");
}
