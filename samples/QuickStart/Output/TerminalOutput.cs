using Spectre.Console;
using Spectre.Console.Rendering;

namespace QuickStart.Output;

/// <summary>Colours, a progress bar and a table. Names are text here, never markup: a file may be called <c>[red]</c>.</summary>
internal sealed class TerminalOutput(IAnsiConsole console) : IRunOutput
{
    private const int NarrowestItem = 12;
    private const int Borders = 13;
    private const int TitleWidth = 11;

    public void Say(string title, string text) => WriteLine($"[bold]{Markup.Escape(title)}[/]", Markup.Escape(text));

    public void ReportProblem(ProblemKind kind, string name, string reason)
    {
        var label = kind switch
        {
            ProblemKind.Failed => "[red]FAILED[/]",
            ProblemKind.Skipped => "[yellow]skipped[/]",
            _ => "[blue]note[/]",
        };
        WriteLine(label, Markup.Escape($"{PrintableText.OneLine(name)}: {PrintableText.OneLine(reason)}"));
    }

    public void ReportError(string message) => WriteLine("[red]error[/]", Markup.Escape(PrintableText.OneLine(message)));

    public Task ShowProgressAsync(string title, long total, Func<IProgress<long>, Task> work) =>
        // A bar from 0 to 0 would stand still.
        total == 0
            ? work(new Progress<long>())
            : console.Progress()
                .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = Math.Clamp(console.Profile.Width - 45, 10, 40) }, new PercentageColumn(), new CountColumn())
                .StartAsync(context => work(new TerminalProgress(context.AddTask(Markup.Escape(title), maxValue: total))));

    public void ShowItems(IReadOnlyList<ItemRow> rows, long more)
    {
        var others = Borders + Widest(rows, row => row.Size) + Widest(rows, row => row.Type) + Widest(rows, row => row.State);
        var itemWidth = Math.Max(NarrowestItem, console.Profile.Width - others);
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn(new TableColumn("Item").NoWrap())
            .AddColumn(new TableColumn("Size").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Type").NoWrap())
            .AddColumn(new TableColumn("State").NoWrap());
        foreach (var row in rows)
        {
            var state = new Text(row.State, new Style(row.State == ItemStates.Indexed ? Color.Green : Color.Yellow));
            table.AddRow(new Text(ShortPath.Fit(row.Item, itemWidth)), new Text(row.Size), new Text(row.Type), state);
        }

        console.Write(table);
        if (more > 0)
        {
            console.MarkupLineInterpolated($"  … and {Count.Of(more)} more");
        }
    }

    /// <summary>A title and its text; where the text needs more than one line, the others are indented.</summary>
    private void WriteLine(string titleMarkup, string textMarkup)
    {
        var line = new Grid()
            .AddColumn(new GridColumn { Width = TitleWidth, NoWrap = true, Padding = new Padding(0) })
            .AddColumn(new GridColumn { Padding = new Padding(0) })
            .AddRow(titleMarkup, textMarkup);
        console.Write(line);
    }

    private static int Widest(IReadOnlyList<ItemRow> rows, Func<ItemRow, string> cell) => rows.Max(row => Segment.CellCount([new Segment(cell(row))]));
}
