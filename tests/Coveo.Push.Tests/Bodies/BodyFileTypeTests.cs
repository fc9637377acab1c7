namespace Coveo.Push.Tests.Bodies;

public sealed class BodyFileTypeTests : BodyTest
{
    [Theory]
    [InlineData(".pdf")]
    [InlineData(".PDF")]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    [InlineData(".pptx")]
    [InlineData(".odt")]
    [InlineData(".png")]
    [InlineData(".JPeG")]
    [InlineData(".webp")]
    [InlineData(".zip")]
    [InlineData(".gz")]
    [InlineData(".7z")]
    [InlineData(".mp3")]
    [InlineData(".mp4")]
    public async Task A_type_that_is_compressed_already_is_not_compressed_again(string fileExtension) =>
        (await PrepareAsync(DocumentBody.FromBytes(new byte[100]), fileExtension)).Compression.Should().Be(CompressionType.Uncompressed);

    [Theory]
    [InlineData(".html")]
    [InlineData(".txt")]
    [InlineData(".doc")]
    [InlineData(".bmp")]
    [InlineData(null)]
    public async Task Every_other_type_is_compressed_with_zlib(string? fileExtension) =>
        (await PrepareAsync(DocumentBody.FromBytes(new byte[100]), fileExtension)).Compression.Should().Be(CompressionType.ZLib);

    [Fact]
    public async Task What_the_caller_says_goes_before_the_type() =>
        (await PrepareAsync(DocumentBody.FromBytes(new byte[100], CompressionType.GZip), ".pdf")).Compression.Should().Be(CompressionType.GZip);

    [Theory]
    [InlineData("a.pdf", null, CompressionType.Uncompressed)]
    [InlineData("a.pdf", ".html", CompressionType.ZLib)]
    [InlineData("a.txt", ".zip", CompressionType.Uncompressed)]
    [InlineData("a", null, CompressionType.ZLib)]
    public async Task The_extension_of_a_file_counts_where_the_item_has_none(string name, string? fileExtension, CompressionType compression) =>
        (await PrepareAsync(DocumentBody.FromFile(FileOf([1, 2, 3], name)), fileExtension)).Compression.Should().Be(compression);
}
