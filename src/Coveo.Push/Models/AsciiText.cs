#if !NETSTANDARD2_0
using System.Buffers;
#endif

namespace Coveo.Push;

/// <summary>Tells the ordinary text, printable ASCII, from text that has to be looked at letter by letter.</summary>
internal static class AsciiText
{
#if !NETSTANDARD2_0
    private static readonly SearchValues<char> Printable = SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");
#endif

    public static bool IsPrintable(ReadOnlySpan<char> text) => IndexOfOther(text) < 0;

    /// <summary>Where the first character is that is not printable ASCII, or -1.</summary>
    public static int IndexOfOther(ReadOnlySpan<char> text)
    {
#if NETSTANDARD2_0
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~')
            {
                return i;
            }
        }

        return -1;
#else
        return text.IndexOfAnyExcept(Printable);
#endif
    }
}
