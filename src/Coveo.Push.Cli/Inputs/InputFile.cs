using System.IO.Compression;

namespace Coveo.Push.Cli.Inputs;

/// <summary>A file of items, or standard input: opened when its turn comes, expanded if it is gzip, its bytes counted.</summary>
/// <param name="path">The file; <c>-</c> is standard input.</param>
internal sealed class InputFile(string path)
{
    public const string StandardInput = "-";

    private const int BufferBytes = 128 * 1024;
    private const byte GZipMark0 = 0x1F;
    private const byte GZipMark1 = 0x8B;

    private Func<long> _bytesRead = () => 0;

    public string Name { get; } = path == StandardInput ? "standard input" : path;

    public long? TotalBytes { get; } = path == StandardInput ? null : new FileInfo(path).Length;

    public bool IsRepeatable => path != StandardInput;

    /// <summary>How much was read of what is stored: of a gzip file, of its compressed bytes.</summary>
    public long BytesRead => _bytesRead();

    /// <summary>Opens it.</summary>
    /// <param name="stop">Stops the opening.</param>
    /// <returns>What is in it, expanded.</returns>
    public async Task<Stream> OpenAsync(CancellationToken stop)
    {
        var counted = new CountingStream(path == StandardInput
            ? Console.OpenStandardInput()
            : new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 }));
        _bytesRead = () => counted.Count;
        var start = new byte[2];
        var length = await counted.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop).ConfigureAwait(false);
        var whole = new PrefixedStream(start.AsMemory(0, length), counted);
        return length == start.Length && start[0] == GZipMark0 && start[1] == GZipMark1
            ? new BufferedStream(new CheckedStream(new GZipStream(whole, CompressionMode.Decompress), Name), BufferBytes)
            : whole;
    }
}
