using Spectre.Console;

namespace Coveo.Push.Cli.Output;

/// <summary>Lays a table out: columns that say nothing are left out, and short ones stay on one line where there is room for that.</summary>
internal static class TableLayout
{
    private const int LongestShort = 20;
    private const int BordersOfColumn = 3;
    private const int RoomOfLong = 16;
    private const int RoomOfShort = 6;

    /// <param name="rows">The rows, all with the same names.</param>
    /// <param name="width">How wide the screen is.</param>
    public static Table Of(IReadOnlyList<OutputRow> rows, int width)
    {
        string[] names = [.. rows[0].Select(entry => entry.Key)];
        var cells = rows.Select(row => row.Select(entry => entry.Value).ToArray()).ToList();
        int[] shown = [.. Enumerable.Range(0, names.Length).Where(column => cells.Exists(row => !row[column].IsNothing))];
        var widths = shown.ToDictionary(column => column, column => Math.Max(OutputRow.HeadingOf(names[column]).Length, cells.Max(row => row[column].ToReadable().Length)));
        var whole = WholeOf(widths, width);

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in shown)
        {
            var headed = new TableColumn(new Text(OutputRow.HeadingOf(names[column])));
            headed.NoWrap = whole.Contains(column);
            table.AddColumn(cells.Exists(row => row[column].IsNumber) ? headed.RightAligned() : headed);
        }

        foreach (var row in cells)
        {
            table.AddRow(shown.Select(column => new Text(row[column].ToReadable())));
        }

        return table;
    }

    /// <summary>The columns that stay on one line: the shortest first, as long as there is room for the others.</summary>
    private static HashSet<int> WholeOf(Dictionary<int, int> widths, int width)
    {
        var whole = new HashSet<int>();
        var room = width - 1 - (widths.Count * BordersOfColumn);
        var others = widths.Values.Sum(RoomOf);
        foreach (var (column, longest) in widths.Where(entry => entry.Value <= LongestShort).OrderBy(entry => entry.Value))
        {
            others -= RoomOf(longest);
            if (room - longest < others)
            {
                break;
            }

            room -= longest;
            whole.Add(column);
        }

        return whole;

        static int RoomOf(int longest) => longest > LongestShort ? RoomOfLong : Math.Min(longest, RoomOfShort);
    }
}
