namespace Coveo.Push;

/// <summary>The file of a batch as something to upload; every attempt writes it anew from the same blocks.</summary>
internal sealed class BatchUploadSource(BatchSlice slice) : UploadSource
{
    public override long Length => slice.FileBytes;

    public override HttpContent CreateContent() => new BatchContent(slice);
}
