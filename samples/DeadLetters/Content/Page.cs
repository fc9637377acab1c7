using Coveo.Push;

namespace DeadLetters.Content;

/// <summary>A page as an export of the site has it.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its text; in JSON as Base64.</param>
/// <param name="IsCompressed">Whether the text is compressed with GZIP, says the export.</param>
internal sealed record Page(string Url, string Title, byte[] Body, bool IsCompressed)
{
    public PushDocument ToDocument() => new(Url)
    {
        Title = Title,
        FileExtension = ".txt",
        Body = DocumentBody.FromCompressedBytes(Body, IsCompressed ? CompressionType.GZip : CompressionType.Uncompressed),
    };
}
