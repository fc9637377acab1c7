namespace Coveo.Push;

/// <summary>A file, opened anew for each reading.</summary>
internal sealed class FileBodySource(string path) : BodySource
{
    public override string? FileExtension => Path.GetExtension(path);

    public override string Advice => "Check the path, and that this process may read the file.";

    // The buffer of one byte turns the stream's own buffering off: what reads it has a large one.
    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan));

    public override string ToString() => $"file '{MessageText.Show(path)}'";
}
