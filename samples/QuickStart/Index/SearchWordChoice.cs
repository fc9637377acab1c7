using QuickStart.Items;

namespace QuickStart.Index;

/// <summary>Picks words to search for out of one file: from inside a compressed one if there is any, as that proves most.</summary>
internal sealed class SearchWordChoice
{
    private const int Candidates = 20;
    private const int StartBytes = 64 * 1024;
    private const int ShortestWord = 5;
    private const int LongestWord = 16;
    private const int WordsOfFile = 5;

    // Markup and scripts are not what is indexed of a web page; in plain text every word is.
    private static readonly string[] PlainExtensions = [".txt", ".md", ".rst", ".debian"];

    private readonly List<FileItem> _compressed = [];
    private readonly List<FileItem> _plain = [];

    public void Consider(FileItem item)
    {
        var candidates = item.Content.IsGZip ? _compressed : _plain;
        if (candidates.Count < Candidates && item.Bytes > 0 && PlainExtensions.Contains(item.Content.FileExtension, StringComparer.OrdinalIgnoreCase))
        {
            candidates.Add(item);
        }
    }

    /// <summary>The first file that has words which look rare, and some of them.</summary>
    public (FileItem? File, IReadOnlyList<string> Words) Choose()
    {
        foreach (var item in _compressed.Concat(_plain))
        {
            if (RareWords(item) is { Count: > 0 } words)
            {
                return (item, words);
            }
        }

        return (null, []);
    }

    /// <summary>The longest of the words that occur once.</summary>
    private static List<string> RareWords(FileItem item)
    {
        var separators = new[] { ' ', '\t', '\r', '\n', '.', ',', ';', ':', '(', ')' };
        return [.. TextOf(item)
            .Split(separators, StringSplitOptions.RemoveEmptyEntries)
            .SkipLast(1)
            .Where(word => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsAsciiLetterLower))
            .GroupBy(word => word, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .Select(group => group.Key)
            .OrderByDescending(word => word.Length)
            .Take(WordsOfFile)];
    }

    private static string TextOf(FileItem item)
    {
        try
        {
            return FileContent.ReadStart(item.Path, item.Content.IsGZip, StartBytes);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return "";
        }
    }
}
