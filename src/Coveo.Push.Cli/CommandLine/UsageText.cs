using System.CommandLine;
using System.CommandLine.Parsing;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>What is said of a command line that cannot be understood.</summary>
internal static class UsageText
{
    /// <summary>What is wrong with it, as sentences.</summary>
    /// <param name="parsed">The command line.</param>
    public static IReadOnlyList<string> ProblemsOf(ParseResult parsed) =>
        UnknownOption.In(parsed) is { } option ? [$"There is no option '{PrintableText.OneLine(option)}'."]
        : [.. parsed.Errors.Select(error => PrintableText.OneLine(OneLine(error.Message))).Distinct(StringComparer.Ordinal)];

    /// <summary>One line about it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static string Of(ParseResult parsed, IReadOnlyList<string> problems)
    {
        var command = string.Join(' ', Path(parsed.CommandResult).Reverse());
        return $"coveo-push: {string.Join(" ", problems)} '{command} --help' tells what it takes.";
    }

    // The words that an option takes come one a line.
    private static string OneLine(string message) => message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var first, .. { Length: > 0 } words] => $"{first} {string.Join(", ", words)}.",
        _ => message,
    };

    private static IEnumerable<string> Path(CommandResult result)
    {
        for (SymbolResult? part = result; part is not null; part = part.Parent)
        {
            if (part is CommandResult { Command: var command })
            {
                yield return command is RootCommand ? CoveoPushCommand.Name : command.Name;
            }
        }
    }
}
