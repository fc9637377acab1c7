using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>Gets the text out of an item's body, wherever and however it was pushed.</summary>
internal sealed class DocumentBodyDecoder(long maximumBytes)
{
    private readonly Decompression _decompression = new(TextExtraction.MaximumBytes, maximumBytes);

    /// <param name="body">The item.</param>
    /// <param name="compression">How its body is compressed.</param>
    /// <param name="upload">What was in the container that it refers to, if it does and there was something.</param>
    public BodyContent Decode(DocumentBody body, CompressionType compression, UploadedFile? upload)
    {
        switch (body.Data)
        {
            case null:
                return BodyContent.None;
            case TextData data:
                return TextExtraction.FromUtf8(data.Utf8.Span, body.FileExtension, data.Utf8.Length);
            case BinaryData { Bytes: null }:
                throw new BodyDecodingException(LogCode.InvalidBase64, "'compressedBinaryData' is not Base64.");
            case BinaryData { Bytes: { } bytes }:
                return Decode(new MemoryStream(bytes, writable: false), compression, body.FileExtension);
            case ContainerData { FileId: var fileId }:
                return Decode(upload?.Content ?? throw NotUploaded(fileId), compression, body.FileExtension);
            default:
                throw new InvalidOperationException($"Unknown kind of data: {body.Data.GetType().Name}.");
        }
    }

    private BodyContent Decode(Stream content, CompressionType compression, string? fileExtension)
    {
        using var body = _decompression.Expand(content, compression);
        return TextExtraction.FromBytes(body, fileExtension);
    }

    private static BodyDecodingException NotUploaded(string fileId) =>
        new(LogCode.FileNotFound, $"The file container '{fileId}' does not exist, has expired, was used already or is empty.");
}
