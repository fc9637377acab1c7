namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>The hash of IDs, by the vectors that its inventors have published: the key is 0, 1, … 15, the text 0, 1, … of some length.</summary>
public class VerificationHashTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 64).Select(value => (byte)value)];

    [Theory]
    [InlineData(0, 0x726F_DB47_DD0E_0E31UL)]
    [InlineData(1, 0x74F8_39C5_93DC_67FDUL)]
    [InlineData(2, 0x0D6C_8009_D9A9_4F5AUL)]
    [InlineData(7, 0xAB02_00F5_8B01_D137UL)]
    [InlineData(8, 0x93F5_F579_9A93_2462UL)]
    [InlineData(9, 0x9E00_82DF_0BA9_E4B0UL)]
    [InlineData(16, 0x3F2A_CC7F_57C2_9BDBUL)]
    [InlineData(63, 0x958A_324C_EB06_4572UL)]
    public void Of_each_length_it_is_theirs(int length, ulong hash) => new VerificationHash(Bytes.AsSpan(0, 16)).Of(Bytes.AsSpan(0, length)).Should().Be(hash);

    [Fact]
    public void Each_crawl_has_a_key_of_its_own() => new VerificationHash().Of(Bytes).Should().NotBe(new VerificationHash().Of(Bytes));
}
