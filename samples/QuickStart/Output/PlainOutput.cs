namespace QuickStart.Output;

/// <summary>Plain lines, for a file or a pipe: no colours, no escape sequences, nothing that is drawn over.</summary>
internal sealed class PlainOutput(TextWriter writer, TextWriter errors) : IRunOutput
{
    private readonly Lock _lock = new();

    public void Say(string title, string text) => WriteLine($"{title,-11}{text}");

    public void ReportProblem(ProblemKind kind, string name, string reason) =>
        WriteLine($"{Word(kind),-11}{PrintableText.OneLine(name)}: {PrintableText.OneLine(reason)}");

    public void ReportError(string message) => errors.WriteLine($"error: {PrintableText.OneLine(message)}");

    public Task ShowProgressAsync(string title, long total, Func<IProgress<long>, Task> work) => work(new PlainProgress(this, title, total));

    public void ShowItems(IReadOnlyList<ItemRow> rows, long more)
    {
        var typeWidth = rows.Max(row => row.Type.Length);
        var stateWidth = rows.Max(row => row.State.Length);
        foreach (var row in rows)
        {
            WriteLine($"  {row.Size,7}  {row.Type.PadRight(typeWidth)}  {row.State.PadRight(stateWidth)}  {row.Item}");
        }

        if (more > 0)
        {
            WriteLine($"  … and {Count.Of(more)} more");
        }
    }

    private static string Word(ProblemKind kind) => kind switch
    {
        ProblemKind.Failed => "FAILED",
        ProblemKind.Skipped => "skipped",
        _ => "note",
    };

    private void WriteLine(string line)
    {
        lock (_lock)
        {
            writer.WriteLine(line);
        }
    }
}
