using System.Text;

namespace Coveo.Push.Tests.Fuzzing;

/// <summary>Draws hostile variations of good inputs. One seed draws the same each time.</summary>
internal sealed class FuzzInput(int seed)
{
    private const int MostChanges = 6;
    private const int MostShown = 400;

    /// <summary>Pieces that parsers stumble over.</summary>
    private static readonly string[] Pieces =
    [
        "\"", "'", "{", "}", "[", "]", ":", ",", "\\", "/", "<", ">", "&", "%", "?", "#", "@", "=", ";", "+", "-", ".", "..", " ", "\t", "\r\n", "\n", "\0", "\u001b[31m",
        "null", "true", "NaN", "Infinity", "-1", "0", "00", "1e999", "-0", "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616",
        "99999999999999999999999999999999999999", "1.5", "0x10", "١٢", "½", "\uFEFF", "\u2028", "\u202E", "\uD800", "\uDC00", "😀", "é", "\\ud800", "\\u0000", "%00", "%zz", "%2F", "%2e%2e",
        "<title", "<title>", "</title>", "<!--", "<![CDATA[", "<?xml", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#x0;", "&#xD800;", "://", "https://", "user:secret@", "[::1]", "xn--", "{\"a\":", "[[[[[[[[", "--", "''", "\"\"",
        "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "0000-00-00", "Fri, 31 Dec 9999 23:59:59 GMT", "23:59:60", "$type", "__proto__", "documentId",
    ];

    private string _shown = "";

    public Random Random { get; } = new(seed);

    /// <summary>One of some good inputs, or what becomes of it after some changes.</summary>
    public string Text(params string[] samples)
    {
        var text = samples[Random.Next(samples.Length)];
        for (var changes = Random.Next(MostChanges); changes > 0; changes--)
        {
            text = Change(text, samples);
        }

        return Show(text);
    }

    /// <summary>The same in bytes, which need be no text.</summary>
    public byte[] Bytes(params string[] samples)
    {
        var bytes = Encoding.UTF8.GetBytes(Text(samples));
        for (var changes = Random.Next(3); changes > 0 && bytes.Length > 0; changes--)
        {
            bytes[Random.Next(bytes.Length)] = (byte)Random.Next(256);
        }

        Show(Encoding.UTF8.GetString(bytes));
        return bytes;
    }

    /// <summary>Text that was drawn without a sample.</summary>
    public string Anything() => Text("");

    /// <summary>Keeps what a failure is to print.</summary>
    public string Show(string text)
    {
        _shown = text;
        return text;
    }

    public override string ToString() => (_shown.Length > MostShown ? _shown[..MostShown] + $"… ({_shown.Length} characters)" : _shown).Replace("\0", "\\0", StringComparison.Ordinal);

    private string Change(string text, string[] samples)
    {
        var at = Random.Next(text.Length + 1);
        var length = Random.Next(Math.Min(text.Length - at, 20) + 1);
        return Random.Next(9) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text.Remove(at, length),
            3 => text.Insert(at, text.Substring(at, length)),
            4 => text.Insert(at, ((char)Random.Next(0x10000)).ToString()),
            5 => text[..at] + samples[Random.Next(samples.Length)][..] + text[(at + length)..],
            6 when Random.Next(20) == 0 => text.Insert(at, Repeat(Piece(), Random.Next(5_000))),
            7 => text[..at] + Piece() + text[(at + length)..],
            _ => text.Insert(at, Piece()),
        };
    }

    private string Piece() => Pieces[Random.Next(Pieces.Length)];

    private static string Repeat(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();
}
