namespace Coveo.Push.Emulator.Journal;

/// <summary>The beginning of a body, and how long it was in all.</summary>
internal sealed class BodyCapture
{
    public const int MaximumBytes = 64 * 1024;

    private byte[] _kept = [];
    private int _keptLength;
    private long _length;

    public long Length => Volatile.Read(ref _length);

    public int KeptLength => Volatile.Read(ref _keptLength);

    // Bytes are only ever added behind those that a reader sees.
    public ReadOnlyMemory<byte> Kept
    {
        get
        {
            var length = KeptLength;
            return Volatile.Read(ref _kept).AsMemory(0, length);
        }
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var kept = bytes[..Math.Min(bytes.Length, MaximumBytes - _keptLength)];
        if (!kept.IsEmpty)
        {
            Reserve(_keptLength + kept.Length);
            kept.CopyTo(_kept.AsSpan(_keptLength));
            Volatile.Write(ref _keptLength, _keptLength + kept.Length);
        }

        Volatile.Write(ref _length, _length + bytes.Length);
    }

    private void Reserve(int length)
    {
        if (length > _kept.Length)
        {
            // Most bodies come in one piece.
            var larger = new byte[Math.Min(MaximumBytes, Math.Max(length, _kept.Length * 2))];
            _kept.AsSpan(0, _keptLength).CopyTo(larger);
            Volatile.Write(ref _kept, larger);
        }
    }
}
