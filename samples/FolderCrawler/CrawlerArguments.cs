using Coveo.Push;
using SampleHosting;

namespace FolderCrawler;

/// <summary>What was typed behind the name of the program.</summary>
/// <param name="Folder">The folder to crawl, in full.</param>
/// <param name="Mode">How to crawl it.</param>
/// <param name="State">The folder for what is remembered, in full.</param>
internal sealed record CrawlerArguments(string Folder, CrawlMode Mode, string State)
{
    private const string DefaultState = ".folder-crawler";

    /// <exception cref="UsageException">Something is missing, unknown or wrong.</exception>
    public static CrawlerArguments Parse(IReadOnlyList<string> arguments)
    {
        var (folder, mode, state) = ((string?)null, CrawlMode.Rescan, DefaultState);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--mode":
                    mode = ModeOf(ValueAt(++i));
                    break;
                case "--state":
                    state = ValueAt(++i);
                    break;
                case ['-', ..] option:
                    throw new UsageException($"There is no option '{option}'. --help lists them.");
                case { } name:
                    folder = folder is null ? name : throw new UsageException($"One folder is expected, but there is also '{name}'. Quote a name that has spaces.");
                    break;
            }
        }

        var (content, remembered) = (Existing(folder), Path.TrimEndingDirectorySeparator(Path.GetFullPath(state)));
        return content == remembered
            ? throw new UsageException($"'{state}' is the folder to crawl. What the crawler remembers needs another one.")
            : new CrawlerArguments(content, mode, remembered);

        string ValueAt(int i) => i < arguments.Count && arguments[i].Length > 0 ? arguments[i] : throw new UsageException($"{arguments[i - 1]} needs a value behind it. --help says which.");
    }

    private static CrawlMode ModeOf(string word) => word switch
    {
        "rebuild" => CrawlMode.Rebuild,
        "rescan" => CrawlMode.Rescan,
        "incremental" => CrawlMode.Incremental,
        _ => throw new UsageException($"There is no mode '{word}'. It is rebuild, rescan or incremental."),
    };

    private static string Existing(string? folder) =>
        folder is null ? throw new UsageException("Which folder is to be crawled? Put it behind the name of the program; --help says more.")
        : Directory.Exists(folder) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))
        : throw new UsageException($"The folder '{folder}' does not exist.");
}
