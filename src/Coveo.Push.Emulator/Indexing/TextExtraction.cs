using System.Text;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>Finds the words in a decoded body.</summary>
internal static class TextExtraction
{
    /// <summary>Text beyond this many bytes is counted in the size of an item, but cannot be searched.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>So much of an HTML body is kept to be looked at.</summary>
    private const int MaximumHtml = 512 * 1024;

    public static BodyContent FromBytes(ExpandedBody body, string? fileExtension)
    {
        if (BinaryFormats.Includes(fileExtension) || !TextDecoding.TryToUtf8(body.Start, body.IsCut, out var utf8))
        {
            return BodyContent.None with { Size = body.Size };
        }

        return FromUtf8(utf8, fileExtension, body.Size);
    }

    public static BodyContent FromUtf8(ReadOnlySpan<byte> utf8, string? fileExtension, long size)
    {
        var kept = utf8.Length <= MaximumBytes ? utf8 : TextDecoding.WithoutIncompleteEnd(utf8[..MaximumBytes]);
        if (!HtmlText.IsHtml(fileExtension))
        {
            return new BodyContent(Title: null, kept.ToArray(), size);
        }

        var html = Encoding.UTF8.GetString(kept);
        return new BodyContent(HtmlText.Title(html), Encoding.UTF8.GetBytes(HtmlText.Words(html)), size)
        {
            Html = (kept.Length <= MaximumHtml ? kept : TextDecoding.WithoutIncompleteEnd(kept[..MaximumHtml])).ToArray(),
        };
    }
}
