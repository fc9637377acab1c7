#if !NETSTANDARD2_0
using System.Buffers;
#endif
using System.Text;

namespace Coveo.Push.Serialization;

/// <summary>The characters that JSON asks to escape (RFC 8259, section 7): quote, backslash and controls. No others are.</summary>
internal static class JsonEscapes
{
    private static readonly byte[][] Escapes = [.. Enumerable.Range(0, '\\' + 1).Select(Escape)];

#if NETSTANDARD2_0
    public static int IndexIn(string text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < ' ' or '"' or '\\')
            {
                return i - start;
            }
        }

        return -1;
    }
#else
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    /// <summary>Where the first such character is, counted from the start, or -1.</summary>
    public static int IndexIn(string text, int start, int count) => text.AsSpan(start, count).IndexOfAny(Escaped);
#endif

    /// <summary>How a character is written.</summary>
    public static ReadOnlySpan<byte> Of(char character) => Escapes[character];

    private static byte[] Escape(int code) => Encoding.UTF8.GetBytes((char)code switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => FormattableString.Invariant($"\\u{code:x4}"),
    });
}
