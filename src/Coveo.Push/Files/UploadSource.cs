using System.Globalization;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>Bytes to upload, which every attempt can read from their beginning.</summary>
internal abstract class UploadSource
{
    /// <summary>How many bytes there are.</summary>
    public abstract long Length { get; }

    /// <summary>A body of these bytes, for one attempt.</summary>
    public abstract HttpContent CreateContent();

    /// <summary>Puts a stream back to where it was, after an upload that failed: whoever tries again sends the same bytes.</summary>
    public virtual void Rewind()
    {
    }

    public static UploadSource Of(ReadOnlyMemory<byte> content) => Checked(new MemoryUploadSource(content));

    public static UploadSource Of(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanSeek)
        {
            throw new ArgumentException("The stream cannot seek, so it can tell neither its length, which the upload must state beforehand, nor begin again. Write it to a file or a MemoryStream first.", nameof(content));
        }

        if (content.Position > content.Length)
        {
            throw new ArgumentException($"The stream stands at {Number(content.Position)}, behind its end at {Number(content.Length)}. Set its position to the first byte to upload.", nameof(content));
        }

        return Checked(new StreamUploadSource(content));
    }

    private static UploadSource Checked(UploadSource source) =>
        source.Length <= PushDefaults.MaximumContainerBytes
            ? source
            : throw new CoveoPayloadTooLargeException(
                $"{Number(source.Length)} bytes do not fit a file container: it holds {Number(PushDefaults.MaximumContainerBytes)} (docs.coveo.com/en/63). Split the batch, or compress the body.");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class MemoryUploadSource(ReadOnlyMemory<byte> content) : UploadSource
    {
        public override long Length => content.Length;

        public override HttpContent CreateContent() => MemoryContent.Create(content);
    }

    private sealed class StreamUploadSource(Stream content) : UploadSource
    {
        private readonly long _start = content.Position;

        public override long Length { get; } = content.Length - content.Position;

        public override HttpContent CreateContent() => new OpenStreamContent(content, _start, Length);

        public override void Rewind()
        {
            try
            {
                content.Position = _start;
            }
            catch (Exception fault) when (UploadSourceException.IsFaultOfStream(fault))
            {
                // It is closed or gone; the failure that led here says more.
            }
        }
    }
}
