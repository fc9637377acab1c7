namespace Coveo.Push.Cli.Output;

/// <summary>Lines for <c>cut</c>, <c>awk</c> and <c>while read</c>: values separated by tabs, no heading.</summary>
internal sealed class PlainResultWriter(TextWriter output) : ResultWriter
{
    public override void WriteOne(OutputRow row)
    {
        foreach (var (name, value) in row)
        {
            output.WriteLine($"{name}\t{value.ToPlain()}");
        }
    }

    public override async Task WriteListAsync(IAsyncEnumerable<OutputRow> rows, CancellationToken stop)
    {
        await foreach (var row in rows.WithCancellation(stop).ConfigureAwait(false))
        {
            await output.WriteLineAsync(string.Join('\t', row.Select(entry => entry.Value.ToPlain()))).ConfigureAwait(false);
        }
    }
}
