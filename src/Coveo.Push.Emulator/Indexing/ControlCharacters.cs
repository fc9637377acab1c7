using System.Buffers;

namespace Coveo.Push.Emulator.Indexing;

internal static class ControlCharacters
{
    /// <summary>Bytes that no text file contains: all control characters but white space, form feed, escape and backspace.</summary>
    public static SearchValues<byte> NeverInText { get; } =
        SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31]);
}
