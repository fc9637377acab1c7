namespace Coveo.Push.Emulator.Files;

/// <summary>
/// The upload of a container that has been taken for processing. Disposing of it deletes the file if it was used, and otherwise puts it
/// back: whoever got no answer may hand it over again.
/// </summary>
internal sealed class UploadedFile(FileContainers owner, FileContainer container) : IDisposable
{
    private FileStream? _content;
    private bool _isUsed;
    private bool _isDisposed;

    public FileStream Content => _content ??= new FileStream(container.Path!, new FileStreamOptions { Options = FileOptions.SequentialScan });

    /// <summary>Closes the file, which has been read, but not used before what was in it is in the database.</summary>
    public void Close() => _content?.Dispose();

    /// <summary>What was in it is in the database.</summary>
    public void MarkUsed() => _isUsed = true;

    public void Dispose()
    {
        Close();
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_isUsed)
        {
            File.Delete(container.Path!);
        }
        else
        {
            owner.PutBack(container);
        }
    }
}
