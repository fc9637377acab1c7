namespace Coveo.Push;

/// <summary>Reads a source once, and tells its faults from those of everything else.</summary>
internal sealed class BodyReader : BodyStream
{
    private readonly BodySource _source;
    private readonly Stream _stream;

    private BodyReader(BodySource source, Stream stream)
    {
        _source = source;
        _stream = stream;
    }

    public override bool CanSeek => _stream.CanSeek;

    public override long Length => Guarded(static stream => stream.Length);

    public override long Position
    {
        get => Guarded(static stream => stream.Position);
        set => Guarded(stream => stream.Position = value);
    }

    /// <summary>How many bytes are left, where the stream can tell.</summary>
    public long? Left => CanSeek ? Math.Max(0, Length - Position) : null;

    /// <exception cref="BodyReadException">The source cannot be opened.</exception>
    public static async Task<BodyReader> OpenAsync(BodySource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new BodyReader(source, await source.OpenAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception fault)
        {
            throw Told(fault, cancellationToken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Guarded(stream => stream.Read(buffer, offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => TakeAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

#if !NETSTANDARD2_0
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => TakeAsync(buffer, cancellationToken);
#endif

    public async ValueTask CloseAsync()
    {
        try
        {
            await _source.CloseAsync(_stream).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // All that was wanted of the stream has been read, or its failure is on its way already.
        }
    }

    private async ValueTask<int> TakeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            // A stream that does not look at the token must not hold the push.
            var reading = _stream.ReadAsync(buffer, cancellationToken);
            return reading.IsCompletedSuccessfully
                ? await reading.ConfigureAwait(false)
                : await reading.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            throw Told(fault, cancellationToken);
        }
    }

    private T Guarded<T>(Func<Stream, T> use)
    {
        try
        {
            return use(_stream);
        }
        catch (Exception fault)
        {
            throw new BodyReadException(fault);
        }
    }

    private static Exception Told(Exception fault, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? new OperationCanceledException(fault.Message, fault, cancellationToken) : new BodyReadException(fault);
}
