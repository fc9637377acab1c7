using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Bodies;

/// <summary>However large a body is, only so much of it is in memory.</summary>
public sealed class BodyMemoryTests : BodyTest
{
    private const long Large = 200_000_000;
    private const int ReadBytes = 81_920;

    [Fact]
    public async Task A_large_body_goes_straight_from_its_source_to_storage_without_a_file_or_memory()
    {
        Folder = NoFolder;
        Service.Target = () => Stream.Null;
        var body = DocumentBody.FromStream(_ => Opened(new ZeroStream(Large)), CompressionType.Uncompressed);

        (await PrepareAsync(body)).Should().BeOfType<ContainerBody>();

        Service.Uploads.Should().ContainSingle().Which.Length.Should().Be(Large);
        Pool.MostHeld.Should().Be(0);
    }

    [Fact]
    public async Task What_is_uploaded_from_its_source_is_read_only_as_it_is_sent()
    {
        using var source = new ZeroStream(Large);
        long farthest = 0;
        Service.Target = () => new WatchedTarget(written => farthest = Math.Max(farthest, source.Position - written));

        await PrepareAsync(DocumentBody.FromStream(source, CompressionType.Uncompressed));

        source.Position.Should().Be(Large);
        farthest.Should().BeLessThanOrEqualTo(2 * ReadBytes, "the pieces are small, and nothing is read ahead");
    }

    [Fact]
    public async Task A_large_body_that_compresses_well_is_read_and_compressed_piece_by_piece()
    {
        Service.Target = () => Stream.Null;

        // What comes of 200 million zeros is about 200 KB: above the threshold, after all of it was read.
        (await PrepareAsync(DocumentBody.FromStream(_ => Opened(new ZeroStream(Large)), CompressionType.ZLib))).Should().BeOfType<ContainerBody>();

        Pool.MostHeld.Should().BeLessThanOrEqualTo((2 * 131_072) + ReadBytes);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(500_000)]
    [InlineData(2_500_000)]
    public async Task What_is_compressed_is_held_up_to_the_threshold_and_spooled_beyond(int inlineBytes)
    {
        Service.Target = () => Stream.Null;
        var body = DocumentBody.FromStream(_ => Opened(new GeneratedStream(8_000_000)), CompressionType.ZLib);

        (await PrepareAsync(body, inlineBytes: inlineBytes)).Should().BeOfType<ContainerBody>();

        // While the buffer grows, the one before it is there too; it is at most as large.
        var limit = Math.Max(inlineBytes, 131_072);
        Pool.MostHeld.Should().BeLessThanOrEqualTo((2L * limit) + ReadBytes);
        Pool.Lent.Should().Be(0);
    }

    [Fact]
    public async Task What_fits_the_request_is_held_as_base64_alone()
    {
        const int Length = 1_500_000;

        var prepared = await PrepareAsync(DocumentBody.FromStream(new GeneratedStream(Length), CompressionType.Uncompressed), inlineBytes: 2_000_000);

        prepared.Should().BeOfType<EncodedBody>().Which.Base64.Length.Should().Be(2_000_000);
        Pool.MostHeld.Should().BeLessThanOrEqualTo((2 * 2_000_000) + ReadBytes);
        Pool.Lent.Should().Be(1, "it is the body's until it was written");
        ((EncodedBody)prepared).Dispose();
        ((EncodedBody)prepared).Dispose();
        Pool.Lent.Should().Be(0);
    }

    [Fact]
    public async Task A_small_body_above_a_low_threshold_takes_no_file()
    {
        Folder = NoFolder;
        var plain = Noise(90_000);

        PlainOf(await PrepareAsync(DocumentBody.FromStream(new GeneratedStream(90_000)), inlineBytes: 0)).Should().Equal(plain);
    }

    [Fact]
    public async Task A_temporary_file_is_the_owners_alone_and_has_no_name_that_could_stay_behind()
    {
        await using var file = BodyFile.Create(Folder);

        if (!OperatingSystem.IsWindows())
        {
            Directory.EnumerateFiles(Folder).Should().BeEmpty();
            var mode = File.GetUnixFileMode(file.SafeFileHandle);
            (IsNetStandard ? mode & ~(UnixFileMode.GroupRead | UnixFileMode.OtherRead) : mode).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>That build cannot say who may read a new file; there the missing name has to do.</summary>
    private static bool IsNetStandard => typeof(CoveoPushClient).Assembly.GetReferencedAssemblies().Any(name => name.Name == "netstandard");
}
