using System.Globalization;
using Spectre.Console.Rendering;

namespace QuickStart.Output;

/// <summary>Shortens a path to a number of terminal cells. The end says most, so the start is left out.</summary>
internal static class ShortPath
{
    public static string Fit(string path, int cells)
    {
        if (CellsOf(path) <= cells)
        {
            return path;
        }

        // By whole visible characters: half an emoji would print as rubbish.
        var starts = StringInfo.ParseCombiningCharacters(path);
        var start = starts.FirstOrDefault(index => CellsOf(path[index..]) < cells, path.Length);
        return "…" + path[start..];
    }

    private static int CellsOf(string text) => Segment.CellCount([new Segment(text)]);
}
