using System.Text;
using Coveo.Push.Cli.Inputs.Csv;
using Coveo.Push.Cli.Inputs.Folders;

namespace Coveo.Push.Cli.Inputs;

/// <summary>How inputs are to be read, as the command line says.</summary>
internal sealed record ItemInputOptions
{
    public InputFormat Format { get; init; }

    public Encoding Encoding { get; init; } = TextEncoding.Utf8;

    /// <summary>What stands before IDs that are made of paths or cells.</summary>
    public string? IdPrefix { get; init; }

    public GlobFilter Filter { get; init; } = new([], []);

    public CsvInputOptions Csv { get; init; } = new();
}
