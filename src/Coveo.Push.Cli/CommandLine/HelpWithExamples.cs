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
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        inner.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var examples = command is CliCommand own ? own.Examples : command is RootCommand ? CoveoPushCommand.Examples : [];
        if (examples.Count > 0)
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  # {example.What}");
                output.WriteLine($"  {CoveoPushCommand.Name} {example.Line}");
            }

            output.WriteLine();
        }

        if (command is RootCommand)
        {
            output.WriteLine(CoveoPushCommand.Footer);
        }

        return ExitCode.Done;
    }
}
