namespace Coveo.Push.Cli.Output;

/// <summary>Writes results to standard output in one of the formats.</summary>
internal abstract class ResultWriter
{
    /// <param name="format">The format.</param>
    public static ResultWriter For(OutputFormat format) => format switch
    {
        OutputFormat.Json => new JsonResultWriter(Console.OpenStandardOutput()),
        OutputFormat.Plain => new PlainResultWriter(Console.Out),
        _ => new TableResultWriter(),
    };

    /// <summary>Writes one thing.</summary>
    /// <param name="row">Its values.</param>
    public abstract void WriteOne(OutputRow row);

    /// <summary>Writes a list: as it comes where the format allows it, so that it may be endless or large.</summary>
    /// <param name="rows">Its entries.</param>
    /// <param name="stop">Stops the writing.</param>
    public abstract Task WriteListAsync(IAsyncEnumerable<OutputRow> rows, CancellationToken stop);

    /// <summary>Writes the entries of something that has no end: JSON is one object a line here, as a list could not be closed.</summary>
    /// <param name="rows">Its entries.</param>
    /// <param name="stop">Stops the writing.</param>
    public virtual Task WriteFeedAsync(IAsyncEnumerable<OutputRow> rows, CancellationToken stop) => WriteListAsync(rows, stop);
}
