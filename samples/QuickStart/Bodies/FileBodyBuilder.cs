using System.Text;
using Coveo.Push;

namespace QuickStart.Bodies;

/// <summary>Decides how the content of a file travels: as text, compressed in the call, or compressed in a file container of its own.</summary>
internal sealed class FileBodyBuilder(IFilesClient files)
{
    /// <param name="file">The file.</param>
    /// <param name="name">Its name, for its extension.</param>
    /// <param name="mayBeText">Whether it may travel as it is; <see langword="false"/> where that was too large for the call.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="FileProblemException">The file cannot be sent.</exception>
    public async Task<FileBody> BuildAsync(OpenedFile file, string name, bool mayBeText, CancellationToken cancellationToken)
    {
        var body = await ChooseAsync(file, name, mayBeText, cancellationToken);
        file.ThrowIfChanged();
        return body;
    }

    private async Task<FileBody> ChooseAsync(OpenedFile file, string name, bool mayBeText, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
        {
            return new FileBody(Body: null, BodyForm.Empty, IsInContainer: false, ConverterExtension.Of(name, isText: true), TextStart: null);
        }

        var head = await file.ReadHeadAsync(cancellationToken);
        if (GZipFile.HasMark(head) && await GZipFile.ExpandStartAsync(file.Content, cancellationToken) is { } expandedStart)
        {
            var innerText = PlainText.DecodeStart(expandedStart);
            var extension = ConverterExtension.OfGZip(name, innerText is not null);
            return await SendAsync(file.Content, CompressionType.GZip, BodyForm.GZip, isLarge: false, extension, innerText, cancellationToken);
        }

        if (file.Length < BodyLimits.InlineBytes && mayBeText
            && PlainText.Decode(await file.ReadAllAsync(cancellationToken)) is { } text && Encoding.UTF8.GetByteCount(text) < BodyLimits.InlineBytes)
        {
            return new FileBody(DocumentBody.FromText(text), BodyForm.Text, IsInContainer: false, ConverterExtension.Of(name, isText: true), text);
        }

        var start = PlainText.DecodeStart(head);
        await using var compressed = await CompressedCopy.CreateAsync(file, cancellationToken);
        var isLargeText = start is not null && file.Length >= BodyLimits.InlineBytes;
        return await SendAsync(
            compressed, CompressionType.ZLib, BodyForm.ZLib, isLargeText, ConverterExtension.Of(name, start is not null), start, cancellationToken);
    }

    private async Task<FileBody> SendAsync(
        Stream compressed, CompressionType compression, BodyForm form, bool isLarge, string? extension, string? textStart, CancellationToken cancellationToken)
    {
        compressed.Position = 0;
        if (!isLarge && BodyLimits.FitsInline(compressed.Length))
        {
            var bytes = new byte[compressed.Length];
            await compressed.ReadExactlyAsync(bytes, cancellationToken);
            return new FileBody(DocumentBody.FromCompressedBytes(bytes, compression), form, IsInContainer: false, extension, textStart);
        }

        CompressedCopy.ThrowIfTooLarge(compressed);
        var container = await files.UploadToNewContainerAsync(compressed, cancellationToken);
        return new FileBody(DocumentBody.InContainer(container.FileId, compression), form, IsInContainer: true, extension, textStart);
    }
}
