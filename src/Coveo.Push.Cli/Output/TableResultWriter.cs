using Spectre.Console;

namespace Coveo.Push.Cli.Output;

/// <summary>Tables for people. Texts are never markup: a source may be called <c>[red]</c>.</summary>
internal sealed class TableResultWriter : ResultWriter
{
    // A table is as wide as its widest entry, so it is written when it is whole; what is longer comes in several.
    private const int LongestTable = 500;

    private static IAnsiConsole Screen => AnsiConsole.Console;

    public override void WriteOne(OutputRow row)
    {
        var table = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var (name, value) in row)
        {
            if (!value.IsNothing)
            {
                table.AddRow(new Text(OutputRow.HeadingOf(name), new Style(decoration: Decoration.Bold)), new Text(value.ToReadable()));
            }
        }

        Screen.Write(table);
    }

    public override async Task WriteListAsync(IAsyncEnumerable<OutputRow> rows, CancellationToken stop)
    {
        var isEmpty = true;
        await foreach (var table in rows.Chunk(LongestTable).WithCancellation(stop).ConfigureAwait(false))
        {
            isEmpty = false;
            Screen.Write(TableLayout.Of(table, Screen.Profile.Width));
        }

        if (isEmpty)
        {
            Screen.MarkupLine("[grey](none)[/]");
        }
    }

    public override async Task WriteFeedAsync(IAsyncEnumerable<OutputRow> rows, CancellationToken stop)
    {
        await foreach (var row in rows.WithCancellation(stop).ConfigureAwait(false))
        {
            Screen.WriteLine(string.Join("  ", row.Where(entry => !entry.Value.IsNothing).Select(entry => entry.Value.ToReadable())));
        }
    }
}
