namespace QuickStart.Bodies;

/// <summary>The extension that is sent: it picks the converter of the body.</summary>
internal static class ConverterExtension
{
    private const int LongestExtension = 16;

    public static string? Of(string fileName, bool isText)
    {
        var dot = fileName.LastIndexOf('.');
        var extension = dot > 0 ? fileName[dot..].ToLowerInvariant() : "";
        var isUsual = extension.Length is > 1 and <= LongestExtension && extension[1..].All(char.IsAsciiLetterOrDigit);
        if (isUsual)
        {
            return extension;
        }

        return isText ? ".txt" : null;
    }

    /// <summary>The extension of what is inside: of <c>guide.html.gz</c> it is <c>.html</c>.</summary>
    public static string? OfGZip(string fileName, bool isText)
    {
        string[] endings = [".gz", ".tgz", ".svgz"];
        string[] inside = ["", ".tar", ".svg"];
        for (var i = 0; i < endings.Length; i++)
        {
            if (fileName.EndsWith(endings[i], StringComparison.OrdinalIgnoreCase))
            {
                return Of(fileName[..^endings[i].Length] + inside[i], isText);
            }
        }

        return Of(fileName, isText);
    }
}
