namespace Coveo.Push;

/// <summary>A body in a file container: <c>compressedBinaryDataFileId</c> on the wire. Made by <see cref="DocumentBody.InContainer"/>. The container holds the bytes themselves, never Base64 (docs.coveo.com/en/69).</summary>
public sealed class ContainerBody : DocumentBody
{
    internal ContainerBody(string fileId, CompressionType compressionType)
    {
        ArgumentNullException.ThrowIfNull(fileId);
        FileId = fileId;
        CompressionType = compressionType;
    }

    /// <summary>The <see cref="FileContainer.FileId"/> of the container that holds the bytes.</summary>
    public string FileId { get; }

    /// <summary>How the bytes in the container are compressed.</summary>
    public CompressionType CompressionType { get; }

    /// <summary>When the container was created, as a timestamp of the client's clock; <see langword="null"/> for one that the caller has named.</summary>
    internal long? CreatedAt { get; init; }

    internal override CompressionType? Compression => CompressionType;

    /// <summary>The container's ID and how its bytes are compressed.</summary>
    public override string ToString() => $"ContainerBody {{ FileId = {FileId}, CompressionType = {CompressionType} }}";
}
