namespace Coveo.Push;

/// <summary>A stream of the caller's, which stays open. One that can seek can be read again.</summary>
internal sealed class StreamBodySource : BodySource
{
    private const int Ready = 0;
    private const int InUse = 1;
    private const int Spent = 2;

    private readonly Stream _stream;
    private readonly long? _start;
    private int _state;

    public StreamBodySource(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read: it is closed, or open for writing only. Give one that is open for reading.", nameof(stream));
        }

        _stream = stream;
        _start = stream.CanSeek ? stream.Position : null;
    }

    /// <summary>Whether it can be read more than once.</summary>
    public bool CanBeReadAgain => _start is not null;

    public override string Advice => "Keep the stream open until the item is sent and use it for nothing else; to be able to push the item again, give DocumentBody.FromStream a function that opens it.";

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        switch (Interlocked.CompareExchange(ref _state, InUse, Ready))
        {
            case Spent:
                throw new InvalidOperationException("The stream was read already, and it cannot seek back.");
            case InUse:
                throw new InvalidOperationException("The stream is being read for another push.");
            default:
                return new ValueTask<Stream>(AtStart());
        }
    }

    public override ValueTask CloseAsync(Stream stream)
    {
        Release();
        return default;
    }

    public override string ToString() => _start is null ? "a stream that can be read once" : "a stream";

    private Stream AtStart()
    {
        if (_start is { } start)
        {
            try
            {
                _stream.Position = start;
            }
            catch
            {
                Release();
                throw;
            }
        }

        return _stream;
    }

    private void Release() => Volatile.Write(ref _state, _start is null ? Spent : Ready);
}
