using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Faults;

/// <summary>
/// Lets half of the first piece of an answer through and drops the rest. The server closes a connection on which less was sent than
/// announced; aborting it here could take back what the client has not read yet.
/// </summary>
internal sealed class TruncatedAnswer(Stream body, HttpResponse response) : Stream
{
    private const int LengthOfNothing = 64;

    private bool _isCut;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Takes the place of the body of an answer.</summary>
    public static void Of(HttpContext context)
    {
        var response = context.Response;
        response.Body = new TruncatedAnswer(response.Body, response);
        response.OnStarting(() =>
        {
            // Without a length the end could not be missed.
            if (response.ContentLength is null or 0 && response.StatusCode is not StatusCodes.Status204NoContent)
            {
                response.ContentLength = LengthOfNothing;
            }

            return Task.CompletedTask;
        });
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_isCut)
        {
            _isCut = true;
            response.ContentLength ??= response.HasStarted ? null : buffer.Length;
            await body.WriteAsync(buffer[..(buffer.Length / 2)], cancellationToken).ConfigureAwait(false);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => body.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => body.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
