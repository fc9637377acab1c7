using System.CommandLine;
using System.CommandLine.Parsing;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>Finds a misspelt option: the parser takes it for one more path or ID. What follows <c>--</c> is none.</summary>
internal static class UnknownOption
{
    /// <param name="parsed">The command line.</param>
    /// <returns>The first one; <see langword="null"/> for none.</returns>
    public static string? In(ParseResult parsed)
    {
        var meant = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        return parsed.CommandResult.Children
            .OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .FirstOrDefault(token => token.Value is ['-', _, ..] && !meant.Contains(token))?.Value;
    }
}
