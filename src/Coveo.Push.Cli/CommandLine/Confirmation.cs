using System.CommandLine;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>Asks before something is done that cannot be undone.</summary>
internal static class Confirmation
{
    /// <summary>The option that says that nobody needs to be asked.</summary>
    public static Option<bool> Yes() => new("--yes", "-y") { Description = "Do not ask; needed where nobody can be asked." };

    /// <summary>Goes on only if somebody wants it.</summary>
    /// <param name="run">The command line.</param>
    /// <param name="yes">The option that says so.</param>
    /// <param name="what">What would happen, as a sentence.</param>
    /// <param name="answer">What has to be typed.</param>
    /// <exception cref="UsageException">Nobody wants it, or nobody can be asked.</exception>
    public static void Require(CommandRun run, Option<bool> yes, string what, string answer)
    {
        if (run.Get(yes))
        {
            return;
        }

        if (!CommandOutput.CanAsk)
        {
            throw new UsageException($"{what} Nobody can be asked here: add --yes if that is meant.");
        }

        Console.Error.Write($"{PrintableText.OneLine(what)} Type '{PrintableText.OneLine(answer)}' to go on: ");
        if (Console.In.ReadLine()?.Trim() != answer)
        {
            throw new UsageException($"'{answer}' was not typed: nothing was done.");
        }
    }
}
