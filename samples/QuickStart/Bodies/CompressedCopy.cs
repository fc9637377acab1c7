using System.IO.Compression;

namespace QuickStart.Bodies;

/// <summary>A zlib-compressed copy of a file: in memory when the file is small, else in a temporary file that vanishes with it.</summary>
internal static class CompressedCopy
{
    private const int BufferBytes = 80 * 1024;

    /// <exception cref="FileProblemException">Even compressed it is larger than an item may be.</exception>
    public static async Task<Stream> CreateAsync(OpenedFile file, CancellationToken cancellationToken)
    {
        Stream copy = file.Length < BodyLimits.InlineBytes ? new MemoryStream() : CreateTemporaryFile();
        try
        {
            await using (var zlib = new ZLibStream(copy, CompressionLevel.Optimal, leaveOpen: true))
            {
                await CompressAsync(file.Content, zlib, copy, cancellationToken);
            }

            ThrowIfTooLarge(copy);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    public static void ThrowIfTooLarge(Stream compressed)
    {
        if (compressed.Length > BodyLimits.ContainerBytes)
        {
            throw new FileProblemException("it is larger than 256 MB even compressed, and the service takes no larger items: split it");
        }
    }

    private static async Task CompressAsync(FileStream plain, ZLibStream zlib, Stream copy, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        plain.Position = 0;
        while (await plain.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            await zlib.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            ThrowIfTooLarge(copy);
        }
    }

    // GetTempFileName creates the file for this user's eyes only.
    private static FileStream CreateTemporaryFile() => new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
}
