using System.Text;

namespace Coveo.Push;

/// <summary>Reads a text as UTF-8, encoded piece by piece. Half a surrogate pair becomes the replacement character, as in a request.</summary>
internal sealed class TextBodyStream(string text) : HeldBodyStream
{
    private const int PieceChars = 8192;

    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] _chars = new char[PieceChars];
    private readonly byte[] _bytes = new byte[Encoding.UTF8.GetMaxByteCount(PieceChars)];
    private int _taken;
    private int _start;
    private int _end;

    protected override int Take(Span<byte> target)
    {
        while (_start == _end && _taken < text.Length)
        {
            Encode();
        }

        var part = _bytes.AsSpan(_start, Math.Min(target.Length, _end - _start));
        part.CopyTo(target);
        _start += part.Length;
        return part.Length;
    }

    /// <summary>Encodes the next piece; the encoder keeps half a pair for the one after it.</summary>
    private void Encode()
    {
        var count = Math.Min(PieceChars, text.Length - _taken);
        text.CopyTo(_taken, _chars, 0, count);
        _taken += count;
        (_start, _end) = (0, _encoder.GetBytes(_chars, 0, count, _bytes, 0, flush: _taken == text.Length));
    }
}
