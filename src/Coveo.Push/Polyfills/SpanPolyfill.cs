#if NETSTANDARD2_0
namespace System;

/// <summary>Finds characters by their range, as newer frameworks do many at a time.</summary>
internal static class SpanPolyfill
{
    public static int IndexOfAnyInRange(this ReadOnlySpan<char> text, char lowest, char highest)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= lowest && text[i] <= highest)
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOfAnyExceptInRange(this ReadOnlySpan<char> text, char lowest, char highest)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < lowest || text[i] > highest)
            {
                return i;
            }
        }

        return -1;
    }
}
#endif
