using QuickStart.Output;
using SampleHosting;

namespace QuickStart.Arguments;

/// <summary>What was typed behind the name of the program.</summary>
internal sealed record QuickStartArguments(string? Folder, string? SearchWord, bool WantsHelp, bool Stays = false)
{
    private const string SearchOption = "--search";
    private const string StayOption = "--stay";

    /// <exception cref="UsageException">An option is unknown or lacks its value.</exception>
    public static QuickStartArguments Parse(IReadOnlyList<string> arguments)
    {
        var names = new List<string>();
        string? word = null;
        var stays = false;
        var optionsEnded = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (optionsEnded || !argument.StartsWith('-'))
            {
                names.Add(argument);
            }
            else if (argument is "--help" or "-h")
            {
                return new QuickStartArguments(Folder: null, SearchWord: null, WantsHelp: true);
            }
            else if (argument == "--")
            {
                optionsEnded = true;
            }
            else if (argument == StayOption)
            {
                stays = true;
            }
            else if (argument == SearchOption)
            {
                word = ++i < arguments.Count ? arguments[i] : throw new UsageException($"{SearchOption} needs a word behind it.");
            }
            else
            {
                throw new UsageException($"There is no option '{PrintableText.OneLine(argument)}'. --help lists them.");
            }
        }

        if (names.Count > 2)
        {
            throw new UsageException($"At most a folder and a word are expected, but there is also '{PrintableText.OneLine(names[2])}'. Quote a name that has spaces.");
        }

        word ??= names.ElementAtOrDefault(1);
        return word is not null && string.IsNullOrWhiteSpace(word)
            ? throw new UsageException("The word to search for is empty.")
            : new QuickStartArguments(names.ElementAtOrDefault(0), word, WantsHelp: false, stays);
    }
}
