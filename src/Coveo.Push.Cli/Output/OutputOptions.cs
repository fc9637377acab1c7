using System.CommandLine;

namespace Coveo.Push.Cli.Output;

/// <summary>The options that say how results are written; every command takes them.</summary>
internal static class OutputOptions
{
    public static Option<OutputFormat?> Format { get; } = new("--output", "-o")
    {
        Description = "How to write results: table, plain (tabs, no header) or json. A table on a terminal, plain elsewhere.",
        HelpName = "json|plain|table",
        Recursive = true,
    };

    public static Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "No progress and no remarks on standard error; errors still are.",
        Recursive = true,
    };

    public static void AddTo(RootCommand root)
    {
        root.Options.Add(Format);
        root.Options.Add(Quiet);
    }
}
