using QuickStart.Bodies;
using QuickStart.Delivery;

namespace QuickStart.Index;

/// <summary>Picks words to search for out of one file as they all pass by: from inside a compressed one if there is any, as that proves most.</summary>
internal sealed class SearchWordChoice
{
    private const int LongestStart = 64 * 1024;
    private const int ShortestWord = 5;
    private const int LongestWord = 16;
    private const int WordsOfFile = 5;

    // Markup and scripts are not what is indexed of a web page; in plain text every word is.
    private static readonly string[] PlainExtensions = [".txt", ".md", ".rst", ".debian"];

    private readonly Lock _lock = new();
    private (int Rank, string Name) _best = (0, "");

    /// <summary>Some words that look rare, once a file with text in it was considered.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>The file that they are from.</summary>
    public Delivered? File { get; private set; }

    public void Consider(Delivered file, string? textStart)
    {
        var rank = RankOf(file, textStart);
        lock (_lock)
        {
            // Among equals by name, so that every run picks the same file.
            var isBetter = rank > _best.Rank || (rank > 0 && rank == _best.Rank && string.CompareOrdinal(file.Name, _best.Name) < 0);
            if (isBetter && RareWords(textStart!) is { Count: > 0 } words)
            {
                (_best, Words, File) = ((rank, file.Name), words, file);
            }
        }
    }

    private static int RankOf(Delivered file, string? textStart)
    {
        if (textStart is null || !PlainExtensions.Contains(file.FileExtension, StringComparer.OrdinalIgnoreCase))
        {
            return 0;
        }

        return file.Form switch
        {
            BodyForm.GZip => 3,
            BodyForm.ZLib => 2,
            _ => 1,
        };
    }

    /// <summary>The longest of the words that occur once.</summary>
    private static List<string> RareWords(string text)
    {
        var separators = new[] { ' ', '\t', '\r', '\n', '.', ',', ';', ':', '(', ')' };
        return [.. text[..Math.Min(text.Length, LongestStart)]
            .Split(separators, StringSplitOptions.RemoveEmptyEntries)
            .SkipLast(1)
            .Where(word => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsAsciiLetterLower))
            .GroupBy(word => word, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .Select(group => group.Key)
            .OrderByDescending(word => word.Length)
            .Take(WordsOfFile)];
    }
}
