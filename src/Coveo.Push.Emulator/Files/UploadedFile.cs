namespace Coveo.Push.Emulator.Files;

/// <summary>The upload of a container that has been taken for processing. Disposing of it deletes the file.</summary>
internal sealed class UploadedFile(string path) : IDisposable
{
    public FileStream Content { get; } = new(path, new FileStreamOptions { Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan });

    public void Dispose() => Content.Dispose();
}
