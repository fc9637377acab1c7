using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Bodies;

/// <summary>To the byte: what fits the request is in it, what is one byte longer is in a container.</summary>
public sealed class BodyThresholdTests : BodyTest
{
    [Theory]
    [InlineData("aaaaaaaaaa", 10, false)]
    [InlineData("aaaaaaaaaaa", 10, true)]
    [InlineData("ééééé", 10, false)]
    [InlineData("éééééa", 10, true)]
    [InlineData("🐢🐢aa", 10, false)]
    [InlineData("🐢🐢aaa", 10, true)]
    [InlineData("", 0, false)]
    [InlineData("a", 0, true)]
    public void Text_counts_as_utf8(string text, int inlineBytes, bool isNeeded) => IsNeeded(DocumentBody.FromText(text), inlineBytes).Should().Be(isNeeded);

    [Fact]
    public void Half_a_surrogate_pair_counts_as_the_replacement_character()
    {
        IsNeeded(DocumentBody.FromText("\uD83D\uD83D\uD83Da"), 10).Should().BeFalse();
        IsNeeded(DocumentBody.FromText("\uD83D\uD83D\uD83Daa"), 10).Should().BeTrue();
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 3, true)]
    [InlineData(1, 4, false)]
    [InlineData(3, 4, false)]
    [InlineData(4, 4, true)]
    [InlineData(750, 1000, false)]
    [InlineData(751, 1000, true)]
    public void Bytes_count_as_base64(int length, int inlineBytes, bool isNeeded) => IsNeeded(DocumentBody.FromCompressedBytes(new byte[length], CompressionType.ZLib), inlineBytes).Should().Be(isNeeded);

    [Fact]
    public void What_is_yet_to_be_read_is_always_prepared_and_a_container_or_nothing_never()
    {
        IsNeeded(DocumentBody.FromBytes(default), int.MaxValue).Should().BeTrue();
        IsNeeded(DocumentBody.InContainer("f", CompressionType.ZLib), 0).Should().BeFalse();
        IsNeeded(null, 0).Should().BeFalse();
    }

    [Fact]
    public void The_question_costs_no_memory()
    {
        var documents = new[] { new PushDocument("a://b") { Body = DocumentBody.FromText(new string('é', 600)) }, new PushDocument("a://b") { Body = DocumentBody.Compress(new byte[10]) } };

        AllocatedBytes.Of(() =>
        {
            foreach (var document in documents)
            {
                BodyPreparer.IsNeeded(document, Inline);
            }
        }).Should().Be(0);
    }

    [Theory]
    [InlineData(750, true)]
    [InlineData(751, false)]
    public async Task Bytes_that_are_read_count_as_base64_too(int length, bool isInline)
    {
        var plain = Noise(length);
        foreach (var body in new[] { DocumentBody.FromBytes(plain, CompressionType.Uncompressed), DocumentBody.FromStream(new GeneratedStream(length), CompressionType.Uncompressed) })
        {
            (await PrepareAsync(body) is EncodedBody).Should().Be(isInline, "{0}", body);
        }
    }

    [Theory]
    [InlineData(CompressionType.ZLib)]
    [InlineData(CompressionType.GZip)]
    public async Task It_is_the_compressed_length_that_counts(CompressionType compression)
    {
        var body = DocumentBody.FromBytes(Noise(200_000), compression);
        var length = (await PrepareAsync(body, inlineBytes: 1_000_000)).Should().BeOfType<EncodedBody>().Subject.Base64.Length;

        (await PrepareAsync(body, inlineBytes: length)).Should().BeOfType<EncodedBody>();
        (await PrepareAsync(body, inlineBytes: length - 1)).Should().BeOfType<ContainerBody>();
        Service.Uploads.Should().ContainSingle().Which.Bytes.Should().HaveCountGreaterThan(200_000);
    }

    private static bool IsNeeded(DocumentBody? body, int inlineBytes) => BodyPreparer.IsNeeded(new PushDocument("a://b") { Body = body }, inlineBytes);
}
