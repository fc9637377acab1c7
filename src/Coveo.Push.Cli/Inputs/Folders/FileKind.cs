namespace Coveo.Push.Cli.Inputs.Folders;

/// <summary>The kind of a file, as the extension that picks the converter of the service: its name's, or else what its first bytes say.</summary>
internal static class FileKind
{
    private const int LongestExtension = 16;
    private const int StartBytes = 4096;

    /// <param name="path">The file.</param>
    /// <returns>The extension with its dot; <see langword="null"/> where neither its name nor its content says.</returns>
    public static string? ExtensionOf(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return extension.Length is > 1 and <= LongestExtension && extension[1..].All(char.IsAsciiLetterOrDigit) ? extension : Sniff(path);
    }

    private static string? Sniff(string path)
    {
        Span<byte> start = stackalloc byte[StartBytes];
        using var file = new FileStream(path, new FileStreamOptions { BufferSize = 0 });
        start = start[..file.ReadAtLeast(start, StartBytes, throwOnEndOfStream: false)];
        return start switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ".pdf",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ".png",
            [0xFF, 0xD8, 0xFF, ..] => ".jpg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ".gif",
            [(byte)'P', (byte)'K', 3, 4, ..] => ".zip",
            [0x1F, 0x8B, ..] => ".gz",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => ".doc",
            _ when IsHtml(start) => ".html",
            _ => start.Contains((byte)0) ? null : ".txt",
        };
    }

    private static bool IsHtml(ReadOnlySpan<byte> start)
    {
        var text = start.TrimStart("\uFEFF \t\r\n"u8);
        return StartsWith(text, "<!doctype html"u8) || StartsWith(text, "<html"u8);
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
