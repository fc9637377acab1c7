namespace Coveo.Push.Emulator.Documents;

internal static class CompressionTypes
{
    public const string Rule = "it must be UNCOMPRESSED, ZLIB, GZIP, LZMA or DEFLATE";

    /// <summary>Both spellings in use, <c>ZLIB</c> and <c>ZLib</c>, are understood.</summary>
    public static bool TryParse(string text, out CompressionType type) =>
        Enum.TryParse(text, ignoreCase: true, out type) && text.All(char.IsAsciiLetter);
}
