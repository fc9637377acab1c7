namespace QuickStart.Bodies;

/// <summary>A file while it is read, and whether it stayed the same meanwhile.</summary>
internal sealed class OpenedFile : IDisposable
{
    private const int HeadBytes = 64 * 1024;

    private OpenedFile(FileStream content)
    {
        Content = content;
        Length = content.Length;
        LastWrite = File.GetLastWriteTimeUtc(content.SafeFileHandle);
    }

    public FileStream Content { get; }

    public long Length { get; }

    public DateTime LastWrite { get; }

    public static OpenedFile Open(string path) => new(new FileStream(path, new FileStreamOptions
    {
        // Whoever writes to the file may go on; a change is noticed afterwards.
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    }));

    public async Task<byte[]> ReadHeadAsync(CancellationToken cancellationToken) =>
        await ReadAsync((int)Math.Min(Length, HeadBytes), cancellationToken);

    public async Task<byte[]> ReadAllAsync(CancellationToken cancellationToken) => await ReadAsync(checked((int)Length), cancellationToken);

    /// <exception cref="FileProblemException">What was sent may be half of the old content and half of the new one.</exception>
    public void ThrowIfChanged()
    {
        if (Content.Length != Length || File.GetLastWriteTimeUtc(Content.SafeFileHandle) != LastWrite)
        {
            throw new FileProblemException("it changed while it was read: run again when nobody writes to it");
        }
    }

    public void Dispose() => Content.Dispose();

    private async Task<byte[]> ReadAsync(int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        Content.Position = 0;
        var read = await Content.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancellationToken);
        Content.Position = 0;
        ThrowIfChanged();
        return read == length ? bytes : throw new FileProblemException("it ended before its length was read");
    }
}
