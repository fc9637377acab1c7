using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>The help of a command, with examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>Puts the examples into the help of all commands.</summary>
    /// <param name="root">The root of them.</param>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();

        // What begins with a slash is a path, also where it is called h.
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var width = HelpWidth.Current();
        inner.MaxWidth = width;
        inner.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        WriteExamples(output, command is CliCommand own ? own.Examples : command is RootCommand ? CoveoPushCommand.Examples : [], width);
        foreach (var paragraph in command is RootCommand ? CoveoPushCommand.Footer : [])
        {
            Write(output, HelpText.Wrap(paragraph, width));
            output.WriteLine();
        }

        return ExitCode.Done;
    }

    private static void WriteExamples(TextWriter output, IReadOnlyList<CommandExample> examples, int width)
    {
        if (examples.Count == 0)
        {
            return;
        }

        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            Write(output, HelpText.Wrap($"# {example.What}", width, "  "));
            Write(output, HelpText.WrapCommand($"{CoveoPushCommand.Name} {example.Line}", width, "  "));
        }

        output.WriteLine();
    }

    private static void Write(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
