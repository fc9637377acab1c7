namespace Coveo.Push;

/// <summary>A body in a file container: <c>compressedBinaryDataFileId</c> on the wire.</summary>
internal sealed class ContainerBody : DocumentBody
{
    public ContainerBody(string fileId, CompressionType compressionType)
    {
        ArgumentNullException.ThrowIfNull(fileId);
        FileId = fileId;
        Compression = compressionType;
    }

    public string FileId { get; }

    internal override CompressionType? Compression { get; }
}
