using Spectre.Console;

namespace Coveo.Push.Cli.Output;

/// <summary>Lays a table out: columns that say nothing are left out, and short ones stay on one line where there is room for that.</summary>
internal static class TableLayout
{
    private const int LongestShort = 20;
    private const int BordersOfColumn = 3;
    private const int RoomOfLong = 20;

    /// <param name="rows">The rows, all with the same names.</param>
    /// <param name="width">How wide the screen is.</param>
    public static Table Of(IReadOnlyList<OutputRow> rows, int width)
    {
        string[] names = [.. rows[0].Select(entry => entry.Key)];
        var cells = rows.Select(row => row.Select(entry => entry.Value).ToArray()).ToList();
        int[] shown = [.. Enumerable.Range(0, names.Length).Where(column => cells.Exists(row => !row[column].IsNothing))];
        var widths = shown.ToDictionary(column => column, column => Math.Max(OutputRow.HeadingOf(names[column]).Length, cells.Max(row => row[column].ToReadable().Length)));
        var keepsShort = widths.Values.Sum(longest => BordersOfColumn + (longest <= LongestShort ? longest : RoomOfLong)) < width;

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in shown)
        {
            var headed = new TableColumn(new Text(OutputRow.HeadingOf(names[column])));
            headed.NoWrap = keepsShort && widths[column] <= LongestShort;
            table.AddColumn(cells.Exists(row => row[column].IsNumber) ? headed.RightAligned() : headed);
        }

        foreach (var row in cells)
        {
            table.AddRow(shown.Select(column => new Text(row[column].ToReadable())));
        }

        return table;
    }
}
