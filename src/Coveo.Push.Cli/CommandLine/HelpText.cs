namespace Coveo.Push.Cli.CommandLine;

/// <summary>Breaks text between words.</summary>
internal static class HelpText
{
    /// <summary>The lines of a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="width">The longest line; a longer word stands alone.</param>
    /// <param name="indent">What each line begins with.</param>
    public static IEnumerable<string> Wrap(string text, int width, string indent = "") =>
        Lines(text.Split(' '), width - indent.Length).Select(line => indent + line);

    /// <summary>The lines of a command line, which can be pasted into a shell whole.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="width">The longest line.</param>
    /// <param name="indent">What each line begins with.</param>
    public static IEnumerable<string> WrapCommand(string command, int width, string indent)
    {
        const string Continuation = " \\";
        const string Deeper = "    ";
        if (indent.Length + command.Length <= width)
        {
            return [indent + command];
        }

        var lines = Lines(Words(command), width - indent.Length - Deeper.Length - Continuation.Length).ToList();
        return lines.Select((line, at) => indent + (at == 0 ? "" : Deeper) + line + (at == lines.Count - 1 ? "" : Continuation));
    }

    private static IEnumerable<string> Lines(IEnumerable<string> words, int width)
    {
        var line = "";
        foreach (var word in words)
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    // An option stays with its value, and what is quoted stays whole.
    private static List<string> Words(string command)
    {
        var words = new List<string>();
        foreach (var word in command.Split(' '))
        {
            var joins = words.Count > 0 && (IsOpen(words[^1]) || (words[^1].StartsWith('-') && words[^1].Length > 1 && !words[^1].Contains(' ') && !word.StartsWith('-')));
            if (joins)
            {
                words[^1] += $" {word}";
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static bool IsOpen(string word) => word.Count(letter => letter == '"') % 2 == 1 || word.Count(letter => letter == '\'') % 2 == 1;
}
