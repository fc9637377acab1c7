using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Coveo.Push.Serialization;

internal sealed partial class JsonBuffer
{
    private const int LongestNumber = 64;

    /// <summary>How much text is encoded at a time: the worst case of three bytes a character is reserved for this much only.</summary>
    private const int ChunkOfText = 8192;

    /// <summary>Up to this length one pass is quicker than a look ahead and a conversion after it.</summary>
    private const int ShortText = 512;

    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(GetSpan(json.Length));
        Length += json.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(byte sign)
    {
        Reserve(1);
        _bytes[Length++] = sign;
    }

    /// <summary>Writes the name of a property, with a comma before unless it is the first of its object.</summary>
    public void WriteName(string name)
    {
        WriteSeparator();
        WriteText(name);
        WriteRaw((byte)':');
    }

    /// <summary>The same for a name that is quoted and encoded already, with its colon.</summary>
    public void WriteEncodedName(ReadOnlySpan<byte> name)
    {
        WriteSeparator();
        WriteRaw(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteSeparator()
    {
        if (Length > 0 && _bytes[Length - 1] is not ((byte)'{' or (byte)'['))
        {
            WriteRaw((byte)',');
        }
    }

    /// <summary>Writes a text. What JSON does not ask to escape stays UTF-8; half a surrogate pair becomes a replacement character.</summary>
    public void WriteText(string text)
    {
        const int Quotes = 2;
        if (text.Length <= ShortText)
        {
            Reserve(text.Length + Quotes);
            var target = _bytes.AsSpan(Length, text.Length + Quotes);
            if (PlainAscii.TryCopy(text.AsSpan(), target.Slice(1)))
            {
                target[0] = (byte)'"';
                target[target.Length - 1] = (byte)'"';
                Length += target.Length;
                return;
            }
        }

        WriteRaw((byte)'"');
        WriteRest(text);
        WriteRaw((byte)'"');
    }

    private void WriteRest(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var count = Math.Min(ChunkOfText, text.Length - start);
            if (start + count < text.Length && char.IsHighSurrogate(text[start + count - 1]) && count > 1)
            {
                count--;
            }

            var plain = JsonEscapes.IndexIn(text, start, count);
            WritePlain(text, start, plain < 0 ? count : plain);
            start += plain < 0 ? count : plain;
            if (plain >= 0)
            {
                WriteRaw(JsonEscapes.Of(text[start]));
                start++;
            }
        }
    }

    public void WriteBase64(ReadOnlySpan<byte> bytes)
    {
        WriteRaw((byte)'"');
        Base64.EncodeToUtf8(bytes, GetSpan(Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var written);
        Length += written;
        WriteRaw((byte)'"');
    }

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, GetSpan(LongestNumber), out var written);
        Length += written;
    }

    public void WriteNumber(decimal value)
    {
        Utf8Formatter.TryFormat(value, GetSpan(LongestNumber), out var written);
        Length += written;
    }

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    public void WriteNumber(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentException($"{value.ToString(CultureInfo.InvariantCulture)} cannot be said in JSON; leave it out or give a finite number.", nameof(value));
        }

#if NETSTANDARD2_0
        // The older frameworks' "R" does not read back for every number.
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exact = double.Parse(shortest, CultureInfo.InvariantCulture).Equals(value) ? shortest : value.ToString("G17", CultureInfo.InvariantCulture);
        WritePlain(exact, 0, exact.Length);
#else
        Utf8Formatter.TryFormat(value, GetSpan(LongestNumber), out var written);
        Length += written;
#endif
    }

    /// <summary>Writes an instant as <see cref="MetadataDate"/> does, without a text in between: 2025-02-03T04:05:06.007Z.</summary>
    public void WriteDate(DateTimeOffset date)
    {
        const int ToMilliseconds = 23;
        WriteRaw((byte)'"');
        Utf8Formatter.TryFormat(date.UtcDateTime, GetSpan(LongestNumber), out _, 'O');
        Length += ToMilliseconds;
        WriteRaw("Z\""u8);
    }

    private void WritePlain(string text, int start, int count)
    {
        const int LongestCharacter = 3;
        Reserve(count * LongestCharacter);
#if NETSTANDARD2_0
        Length += Encoding.UTF8.GetBytes(text, start, count, _bytes, Length);
#else
        Length += Encoding.UTF8.GetBytes(text.AsSpan(start, count), _bytes.AsSpan(Length));
#endif
    }
}
