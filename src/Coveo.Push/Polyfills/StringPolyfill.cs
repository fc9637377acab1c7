#if NETSTANDARD2_0
namespace System;

/// <summary>What newer frameworks can look for in a text.</summary>
internal static class StringPolyfill
{
    public static bool Contains(this string text, string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;
}
#endif
