using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Bodies;

/// <summary>A body that cannot be read is named with its item, and nothing is left behind.</summary>
public sealed class BodyFaultTests : BodyTest
{
    [Theory]
    [InlineData(null)]
    [InlineData(CompressionType.Uncompressed)]
    public async Task A_file_that_is_missing_is_named(CompressionType? compression)
    {
        var thrown = await UnreadableAsync<FileNotFoundException>(DocumentBody.FromFile("/nowhere-at-all/../no.pdf", compression));

        thrown.Message.Should().StartWith("Item 'a://b' cannot be pushed: Body could not be read from file '/nowhere-at-all/../no.pdf': Could not find file ")
            .And.EndWith(" Check the path, and that this process may read the file.");
    }

    [Fact]
    public async Task A_folder_is_no_file() => await UnreadableAsync<UnauthorizedAccessException>(DocumentBody.FromFile(Folder));

    [Theory]
    [InlineData(0, null)]
    [InlineData(0, CompressionType.Uncompressed)]
    [InlineData(100_000, CompressionType.GZip)]
    [InlineData(100_000, CompressionType.Uncompressed)]
    [InlineData(1_000_000, null)]
    [InlineData(1_000_000, CompressionType.GZip)]
    [InlineData(1_000_000, CompressionType.Uncompressed)]
    public async Task A_stream_that_breaks_is_named_with_what_it_said(int after, CompressionType? compression)
    {
        var broken = new GeneratedStream(2_000_000) { OnRead = read => { if (read >= after) { throw new InvalidDataException("The tape tore"); } } };

        var thrown = await UnreadableAsync<InvalidDataException>(DocumentBody.FromStream(_ => Opened(broken), compression));

        thrown.Message.Should().Be("Item 'a://b' cannot be pushed: Body could not be read from a stream to open: The tape tore. Check the function given to DocumentBody.FromStream: each call gives a new stream that can be read.");
        broken.IsDisposed.Should().BeTrue();
        Service.Uploads.Should().BeEmpty();
    }

    [Fact]
    public async Task A_source_that_breaks_while_it_is_uploaded_is_the_items_fault()
    {
        var thrown = await UnreadableAsync<IOException>(DocumentBody.FromStream(new UnreadableStream(), CompressionType.Uncompressed), inlineBytes: 0);

        thrown.Message.Should().StartWith("Item 'a://b' cannot be pushed: Body could not be read from a stream: The disk is gone. Keep the stream open");
    }

    [Fact]
    public async Task A_source_that_gets_shorter_while_it_is_uploaded_is_the_items_fault()
    {
        var path = FileOf(Noise(500_000));
        Service.OnUpload = () => File.WriteAllBytes(path, [1, 2, 3]);

        await UnreadableAsync<EndOfStreamException>(DocumentBody.FromStream(_ => Opened(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)), CompressionType.Uncompressed));
    }

    [Fact]
    public async Task A_stream_that_was_closed_is_told()
    {
        var stream = new MemoryStream([1, 2, 3]);
        var body = DocumentBody.FromStream(stream);
        stream.Dispose();

        await UnreadableAsync<ObjectDisposedException>(body);
    }

    [Fact]
    public async Task A_stream_that_can_be_read_once_is_not_sent_empty_the_second_time()
    {
        var body = DocumentBody.FromStream(new GeneratedStream(10));
        await PrepareAsync(body);

        (await UnreadableAsync<InvalidOperationException>(body)).Message.Should().Be(
            "Item 'a://b' cannot be pushed: Body could not be read from a stream that can be read once: The stream was read already, and it cannot seek back. "
            + "Keep the stream open until the item is sent and use it for nothing else; to be able to push the item again, give DocumentBody.FromStream a function that opens it.");
    }

    [Fact]
    public async Task Two_pushes_do_not_mix_what_they_read_from_one_stream()
    {
        Task? second = null;
        DocumentBody? body = null;
        Service.OnUpload = () => second ??= PrepareAsync(body!, inlineBytes: 0);
        body = DocumentBody.FromStream(new MemoryStream(Noise(1000)), CompressionType.Uncompressed);

        await PrepareAsync(body, inlineBytes: 0);

        var late = () => second!;
        await late.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("*The stream is being read for another push.*");
        PlainOf(await PrepareAsync(body, inlineBytes: 0)).Should().HaveCount(1000, "afterwards it can be read again");
    }

    [Fact]
    public async Task A_function_that_fails_or_gives_nothing_is_told()
    {
        await UnreadableAsync<TimeoutException>(DocumentBody.FromStream(_ => throw new TimeoutException("The database is busy.")));
        await UnreadableAsync<InvalidOperationException>(DocumentBody.FromStream(_ => new ValueTask<Stream>((Stream)null!)));
        await UnreadableAsync<TaskCanceledException>(DocumentBody.FromStream(_ => throw new TaskCanceledException("A time-out of its own.")));
    }

    [Fact]
    public async Task No_room_for_a_temporary_file_is_no_fault_of_the_item()
    {
        Folder = NoFolder;

        var preparing = () => PrepareAsync(DocumentBody.FromStream(new GeneratedStream(300_000)));

        var thrown = (await preparing.Should().ThrowAsync<CoveoPushException>()).Which;
        thrown.Should().NotBeOfType<CoveoInvalidDocumentException>();
        thrown.Message.Should().StartWith($"Item 'a://b' cannot be pushed: Body is too large to be held in memory and could not be kept in a temporary file in '{NoFolder}': Could not find a part of the path")
            .And.EndWith("Make room there, or have the system's temporary folder elsewhere (TMPDIR, or TEMP on Windows).");
        thrown.InnerException.Should().BeOfType<DirectoryNotFoundException>();
    }

    [Fact]
    public async Task A_body_of_more_than_256_MB_is_refused_before_it_is_uploaded()
    {
        var preparing = () => PrepareAsync(DocumentBody.FromStream(new ZeroStream(256_000_001), CompressionType.Uncompressed));

        (await preparing.Should().ThrowAsync<CoveoPayloadTooLargeException>()).WithMessage(
            "Item 'a://b' cannot be pushed: Body has more than 256 MB, not compressed; a file container holds no more (docs.coveo.com/en/63). Have it compressed (CompressionType.ZLib), or split the item.");
        Service.Uploads.Should().BeEmpty();
    }

    [Fact]
    public async Task A_body_that_tells_no_length_is_refused_as_soon_as_it_is_more()
    {
        var endless = new EndlessStream();

        var preparing = () => PrepareAsync(DocumentBody.FromStream(_ => Opened(endless), CompressionType.Uncompressed));

        await preparing.Should().ThrowAsync<CoveoPayloadTooLargeException>();
        endless.BytesRead.Should().BeInRange(256_000_001, 256_100_000);
        endless.IsDisposed.Should().BeTrue();
    }

    [Theory]
    [InlineData(0, CompressionType.ZLib)]
    [InlineData(50_000, CompressionType.ZLib)]
    [InlineData(500_000, CompressionType.ZLib)]
    [InlineData(500_000, CompressionType.GZip)]
    [InlineData(500_000, CompressionType.Uncompressed)]
    public async Task Cancelling_while_it_is_read_and_compressed_ends_it(int after, CompressionType compression)
    {
        using var cancellation = new CancellationTokenSource();
        var stream = new GeneratedStream(2_000_000) { OnRead = read => { if (read >= after) { cancellation.Cancel(); } } };

        var preparing = () => PrepareAsync(DocumentBody.FromStream(_ => Opened(stream), compression), cancellationToken: cancellation.Token);

        (await preparing.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
        stream.IsDisposed.Should().BeTrue();
        stream.BytesRead.Should().BeLessThanOrEqualTo(after + (2 * 81_920), "what was being read is read, and no more");
    }

    [Fact]
    public async Task Cancelling_while_it_waits_for_a_stream_that_does_not_listen_ends_it()
    {
        using var cancellation = new CancellationTokenSource();
        var preparing = PrepareAsync(DocumentBody.FromStream(new SilentStream()), cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        var waiting = () => preparing;
        (await waiting.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
    }

    [Fact]
    public async Task Cancelling_while_it_is_opened_is_no_fault_of_the_item()
    {
        using var cancellation = new CancellationTokenSource();

        var preparing = () => PrepareAsync(
            DocumentBody.FromStream(_ =>
            {
                cancellation.Cancel();
                throw new IOException("Stopped.");
            }),
            cancellationToken: cancellation.Token);

        (await preparing.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
    }

    private async Task<CoveoInvalidDocumentException> UnreadableAsync<TFault>(DocumentBody body, int inlineBytes = Inline)
    {
        var preparing = () => PrepareAsync(body, inlineBytes: inlineBytes);

        var thrown = (await preparing.Should().ThrowAsync<CoveoInvalidDocumentException>()).Which;
        thrown.Failure.Should().Be(PushFailure.InvalidDocument);
        thrown.InnerException.Should().BeAssignableTo<TFault>();
        return thrown;
    }
}
