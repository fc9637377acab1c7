namespace Coveo.Push.Emulator.Files;

/// <summary>Uploads that belong together: all of them are used, or all are put back.</summary>
internal sealed class HeldUploads : IDisposable
{
    private readonly List<UploadedFile> _uploads = [];

    public void Add(UploadedFile upload) => _uploads.Add(upload);

    public void MarkUsed() => _uploads.ForEach(upload => upload.MarkUsed());

    public void Dispose() => _uploads.ForEach(upload => upload.Dispose());
}
