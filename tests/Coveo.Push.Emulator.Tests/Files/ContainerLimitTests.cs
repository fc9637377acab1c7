using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Files;

public sealed class ContainerLimitTests : EmulatorTest
{
    private const int Limit = 1000;

    protected override CoveoEmulatorOptions Options => new() { MaxContainerBytes = Limit };

    [Fact]
    public async Task A_container_takes_as_much_as_the_limit() =>
        (await (await CreateContainerAsync()).PutAsync(Anonymous, new byte[Limit])).Status.Should().Be(200);

    [Parity(Topics.Batches, "docs.coveo.com/en/63", Fidelity = Fidelity.Approximate, Note = "256 MiB; the documents do not say which megabyte")]
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_is_too_large(bool chunked)
    {
        var target = await CreateContainerAsync();

        var answer = await target.PutAsync(
            Anonymous, new byte[Limit + 1], request => request.Headers.TransferEncodingChunked = chunked ? true : null);

        answer.Status.Should().Be(413);
        answer.Text.Should().Contain("<Code>EntityTooLarge</Code>");
    }

    [Theory]
    [InlineData("ZLIB")]
    [InlineData("GZIP")]
    [InlineData("DEFLATE")]
    public async Task A_body_must_not_expand_to_more_either(string compression)
    {
        var fileId = await UploadAsync(Compressed.With(compression, new byte[Limit * 100]));

        await PutAsync("http://bomb", $$"""{"compressedBinaryDataFileId":"{{fileId}}","compressionType":"{{compression}}"}""");

        (await LogOfAsync("http://bomb")).Should().EndWith("ADD_BY_REFERENCE PROCESSING ERROR DATA_TOO_LARGE");
        (await IndexedIdsAsync()).Should().BeEmpty();
    }
}
