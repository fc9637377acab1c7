using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A handler may give an upload up while its content is still being written. The memory behind it must not hold the next batch then.</summary>
public class AbandonedUploadTests
{
    private readonly BatchSink _sink = new();
    private readonly TaskCompletionSource<bool> _wire = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GatedStream _abandoned;

    public AbandonedUploadTests() => _abandoned = new GatedStream(_wire.Task);

    [Fact]
    public async Task An_upload_that_was_given_up_never_sends_the_bytes_of_another_batch()
    {
        var writing = Task.CompletedTask;
        _sink.OnUpload = (container, content) =>
        {
            if (container != "f1" || writing != Task.CompletedTask)
            {
                return Task.CompletedTask;
            }

            writing = content.CopyToAsync(_abandoned);
            throw new HttpRequestException("Given up.");
        };
        using var client = VirtualClient.Of(_sink, new ManualTimeProvider(), options => options.Jitter = () => 0);
        await using var push = client.Batches.Start(VirtualClient.SourceId, new BatchOptions { MaxItems = 1, Concurrency = 1 });
        for (var i = 1; i <= 4; i++)
        {
            await push.AddAsync(new PushDocument($"https://acme.example/{i}"));
        }

        await push.FlushAsync();
        await push.AddAsync(new PushDocument("https://acme.example/5"));
        _wire.SetResult(true);
        await FluentActions.Awaiting(() => writing).Should().NotThrowAsync();

        _abandoned.Text.Should().Be("""{"addOrUpdate":[{"documentId":"https://acme.example/1"}]}""");
    }

    private sealed class GatedStream(Task gate) : MemoryStream
    {
        public string Text => Encoding.UTF8.GetString(ToArray());

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await gate.ConfigureAwait(false);
            Write(buffer, offset, count);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate.ConfigureAwait(false);
            Write(buffer.Span);
        }
    }
}
