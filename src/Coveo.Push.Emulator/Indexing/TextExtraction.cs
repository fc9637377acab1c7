namespace Coveo.Push.Emulator.Indexing;

/// <summary>Finds the words in a decoded body.</summary>
internal static class TextExtraction
{
    /// <summary>Text beyond this many bytes is counted in the size of an item, but cannot be searched.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    public static BodyContent FromBytes(ExpandedBody body, string? fileExtension)
    {
        var text = BinaryFormats.Includes(fileExtension) ? null : TextDecoding.Decode(body.Start.Span, body.IsCut);
        return text is null
            ? BodyContent.None with { Size = body.Size }
            : FromText(text, fileExtension, body.Size);
    }

    public static BodyContent FromText(string text, string? fileExtension, long size)
    {
        var kept = text.Length <= MaximumBytes ? text : text[..MaximumBytes];
        return HtmlText.IsHtml(fileExtension)
            ? new BodyContent(HtmlText.Title(kept), HtmlText.Words(kept), size)
            : new BodyContent(Title: null, kept, size);
    }
}
