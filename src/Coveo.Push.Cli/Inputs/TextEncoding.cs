using System.Text;
using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Inputs;

/// <summary>How the text of an input is encoded: what its first bytes say, or else what the command line does.</summary>
internal static class TextEncoding
{
    private const int LongestMark = 4;

    /// <summary>UTF-8 that refuses what is none, instead of putting question marks into titles.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="name">What the command line says; <see langword="null"/> for nothing.</param>
    /// <exception cref="UsageException">There is no such encoding.</exception>
    public static Encoding Parse(string? name) => name?.ToLowerInvariant() switch
    {
        null or "utf-8" or "utf8" => Utf8,
        "utf-16" or "utf16" or "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        "latin1" or "latin-1" or "iso-8859-1" => Encoding.Latin1,
        _ => throw new UsageException($"--encoding must be utf-8, utf-16, utf-16be or latin1, but is '{name}'."),
    };

    /// <summary>Takes the mark of its encoding off a stream.</summary>
    /// <param name="input">The stream.</param>
    /// <param name="stated">The encoding if there is no mark.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>The stream without its mark, and its encoding.</returns>
    public static async Task<(Stream Text, Encoding Encoding)> DetectAsync(Stream input, Encoding stated, CancellationToken stop)
    {
        var start = new byte[LongestMark];
        var length = await input.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop).ConfigureAwait(false);
        var (mark, encoding) = start.AsSpan(0, length) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (3, Utf8),
            [0xFF, 0xFE, ..] => (2, Parse("utf-16")),
            [0xFE, 0xFF, ..] => (2, Parse("utf-16be")),
            _ => (0, stated),
        };
        return (new PrefixedStream(start.AsMemory(mark, length - mark), input), encoding);
    }

    /// <summary>The stream as UTF-8, whatever it is.</summary>
    /// <param name="input">The stream.</param>
    /// <param name="stated">The encoding if nothing in it says.</param>
    /// <param name="name">The name of the file, for whoever is to put it right.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Stream> ToUtf8Async(Stream input, Encoding stated, string name, CancellationToken stop)
    {
        var (text, encoding) = await DetectAsync(input, stated, stop).ConfigureAwait(false);

        // JSON that is no UTF-8 is found by its reader, which knows the line.
        return encoding is UTF8Encoding ? text : new CheckedStream(Encoding.CreateTranscodingStream(text, encoding, Utf8), name);
    }
}
