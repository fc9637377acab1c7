namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>The far end of an upload: keeps what arrives, and at a point that was drawn breaks the connection or lets it hang for a while.</summary>
internal sealed class PluggedStream(long breaksAt, long hangsAt, Func<Task> hang) : MemoryStream
{
    public static PluggedStream BreakingAt(long position) => new(position, long.MaxValue, () => Task.CompletedTask);

    public static PluggedStream HangingAt(long position, Func<Task> hang) => new(long.MaxValue, position, hang);

    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        await WriteAsync(buffer.AsMemory(offset, count), cancellationToken).ConfigureAwait(false);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position <= hangsAt && hangsAt < Position + buffer.Length)
        {
            var before = (int)(hangsAt - Position);
            Take(buffer[..before]);
            await hang().ConfigureAwait(false);
            buffer = buffer[before..];
        }

        Take(buffer);
    }

    private void Take(ReadOnlyMemory<byte> bytes)
    {
        var room = breaksAt - Position;
        if (bytes.Length > room)
        {
            Write(bytes.Span[..(int)room]);
            throw new IOException("Connection reset by peer.");
        }

        Write(bytes.Span);
    }
}
