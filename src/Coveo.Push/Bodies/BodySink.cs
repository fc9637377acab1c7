using System.Buffers;
using System.Buffers.Text;

namespace Coveo.Push;

/// <summary>
/// Takes the bytes of a body as they are to be sent. Up to a limit it holds their Base64, and only that; what is more goes to a temporary
/// file, as bytes.
/// </summary>
internal sealed class BodySink(ArrayPool<byte> pool, string folder, int heldBytes) : Stream
{
    private const int FirstBytes = 16384;

    // Bytes that do not make a group of three yet.
    private readonly byte[] _rest = new byte[3];
    private int _restLength;

    private byte[]? _held;
    private int _heldLength;
    private FileStream? _file;
    private bool _isAbandoned;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    /// <summary>How many bytes were taken.</summary>
    public override long Length => Taken;

    public override long Position { get => Taken; set => throw new NotSupportedException(); }

    /// <summary>How many bytes were taken.</summary>
    public long Taken { get; private set; }

    /// <summary>Whether they fit a request that may have so much Base64.</summary>
    public bool Fits(long inlineBytes) => _file is null && EncodedBody.LengthOf(Taken) <= inlineBytes;

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Takes(count))
        {
            Spooled(file => file.Write(buffer, offset, count));
        }
        else
        {
            Hold(buffer.AsSpan(offset, count));
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => PutAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

#if !NETSTANDARD2_0
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => PutAsync(buffer, cancellationToken);
#endif

    /// <summary>Ignores what still comes: a compressor that is closed after a failure writes its last bytes.</summary>
    public void Abandon() => _isAbandoned = true;

    /// <summary>Hands the Base64 over, to be written into the request. Nothing more can be written.</summary>
    public EncodedBody ToInline(CompressionType compressionType)
    {
        EncodeLast();
        var held = _held ?? pool.Rent(1);
        _held = null;
        return new EncodedBody(held, _heldLength, compressionType, pool);
    }

    /// <summary>Hands the bytes over, to be uploaded while this is not disposed of.</summary>
    public async ValueTask<UploadSource> ToUploadAsync(CompressionType compressionType, CancellationToken cancellationToken)
    {
        if (_file is null)
        {
            // This memory goes back to no pool: an attempt that was given up may still read it.
            return UploadSource.Of(ToInline(compressionType).TakeBytes());
        }

        try
        {
            await _file.FlushAsync(cancellationToken).ConfigureAwait(false);
            _file.Position = 0;
            return UploadSource.Of(_file);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new BodySpoolException(fault);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (_held is not null)
        {
            pool.Return(_held);
            _held = null;
        }

        try
        {
            _file?.Dispose();
        }
        catch (IOException)
        {
            // A full disk shows once more when the rest is flushed; the file is closed and gone all the same.
        }

        base.Dispose(disposing);
    }

    private async ValueTask PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (!Takes(bytes.Length))
        {
            Hold(bytes.Span);
            return;
        }

        try
        {
            await _file!.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new BodySpoolException(fault);
        }
    }

    /// <summary>Counts the bytes, and says whether they go to the file.</summary>
    private bool Takes(int count)
    {
        Taken += count;
        if (_file is null && !_isAbandoned && EncodedBody.LengthOf(Taken) > heldBytes)
        {
            Spooled(_ => Spill());
        }

        return _file is not null && !_isAbandoned;
    }

    private void Hold(ReadOnlySpan<byte> bytes)
    {
        if (_isAbandoned)
        {
            return;
        }

        while (_restLength is > 0 and < 3 && bytes.Length > 0)
        {
            _rest[_restLength++] = bytes[0];
            bytes = bytes.Slice(1);
        }

        if (_restLength == 3)
        {
            Encode(_rest);
            _restLength = 0;
        }

        var groups = bytes.Slice(0, bytes.Length - (bytes.Length % 3));
        Encode(groups);
        foreach (var value in bytes.Slice(groups.Length))
        {
            _rest[_restLength++] = value;
        }
    }

    private void EncodeLast()
    {
        Encode(_rest.AsSpan(0, _restLength));
        _restLength = 0;
    }

    private void Encode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return;
        }

        MakeRoom((int)EncodedBody.LengthOf(bytes.Length));
        Base64.EncodeToUtf8(bytes, _held.AsSpan(_heldLength), out _, out var written);
        _heldLength += written;
    }

    private void MakeRoom(int more)
    {
        var needed = _heldLength + more;
        if (_held is not null && needed <= _held.Length)
        {
            return;
        }

        // Never larger than the limit, which is no power of two: doubling alone would overshoot it.
        var larger = pool.Rent(Math.Max(needed, Math.Min(heldBytes, Math.Max(FirstBytes, (_held?.Length ?? 0) * 2))));
        if (_held is not null)
        {
            _held.AsSpan(0, _heldLength).CopyTo(larger);
            pool.Return(_held);
        }

        _held = larger;
    }

    /// <summary>Moves what is held to a file. It holds whole groups of Base64, so it is decoded where it is.</summary>
    private void Spill()
    {
        _file = BodyFile.Create(folder);
        if (_held is { } held)
        {
            Base64.DecodeFromUtf8InPlace(held.AsSpan(0, _heldLength), out var written);
            _file.Write(held, 0, written);
            _held = null;
            pool.Return(held);
        }

        _file.Write(_rest, 0, _restLength);
        _restLength = 0;
    }

    private void Spooled(Action<FileStream> write)
    {
        try
        {
            write(_file!);
        }
        catch (Exception fault)
        {
            throw new BodySpoolException(fault);
        }
    }
}
