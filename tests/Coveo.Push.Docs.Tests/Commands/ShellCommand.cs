using System.Text.RegularExpressions;
using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Commands;

/// <summary>A command that a page tells its reader to type.</summary>
/// <param name="Place">The page and the line.</param>
/// <param name="Text">The command, without what it is piped into and where its output goes.</param>
internal sealed partial record ShellCommand(string Place, string Text)
{
    private static readonly string[] Shells = ["sh", "bash", "shell", "console"];

    /// <summary>The commands of all blocks of all pages.</summary>
    public static IEnumerable<ShellCommand> All =>
        from page in MarkdownPage.All
        from block in page.Blocks
        where Shells.Contains(block.Language)
        from command in In(page.Path, block)
        select command;

    /// <summary>The commands of a block: a line may have several, and a backslash goes on with one in the next line.</summary>
    public static IEnumerable<ShellCommand> In(string page, CodeBlock block)
    {
        var number = block.Line;
        var begun = "";
        foreach (var line in block.Code.Split('\n'))
        {
            number++;
            begun += line.Trim();
            if (begun.EndsWith('\\'))
            {
                begun = begun[..^1];
                continue;
            }

            foreach (var part in Separator().Split(begun))
            {
                var command = Variables().Replace(Redirection().Split(part)[0].Trim(), "");
                if (command.Length > 0 && command[0] != '#')
                {
                    yield return new ShellCommand(FormattableString.Invariant($"{page}:{number}"), command);
                }
            }

            begun = "";
        }
    }

    /// <summary>What follows a word at the beginning; <see langword="null"/> where the command is another one.</summary>
    public string? After(string words) =>
        Text == words ? "" : Text.StartsWith(words + " ", StringComparison.Ordinal) ? Text[words.Length..].Trim() : null;

    public override string ToString() => $"{Place}: {Text}";

    [GeneratedRegex(@"\s(?:\||&&|\|\||;)\s|\s&\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s(?:>|>>|<|2>|#)\s?|\s2>&1", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Redirection();

    // A prompt, and variables that are set for the command alone.
    [GeneratedRegex(@"^(?:\$\s+)?(?:[A-Z_][A-Z0-9_]*=\S*\s+)*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variables();
}
