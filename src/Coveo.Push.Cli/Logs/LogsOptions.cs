using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Logs;

/// <summary>What <c>coveo-push logs</c> takes.</summary>
internal sealed class LogsOptions
{
    public LogsOptions()
    {
        Source.Description = "Only entries of this source: its ID or its name. Without it those of COVEO_SOURCE_ID or of the profile's source, or else of all.";
        Results.AcceptOnlyFromAmong([.. ResultWords.Keys]);
    }

    public Option<string> Source { get; } = ConnectionOptions.Source();

    public Option<string> Item { get; } = new("--item") { Description = "Only entries of this item; with * for any text, such as 'https://docs.acme.com/*'.", HelpName = "ID" };

    public Option<string[]> Results { get; } = new("--result")
    {
        Description = "Only entries with these results.",
        HelpName = string.Join('|', ResultWords.Keys),
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<string> Since { get; } = new("--since") { Description = $"From when: {PointInTime.Forms}. Without it 1h; with --follow 1m. The service keeps its log for 14 days.", HelpName = "TIME" };

    public Option<int?> Limit { get; } = new("--limit") { Description = "No more entries than these.", HelpName = "N" };

    public Option<bool> Follow { get; } = new("--follow", "-f") { Description = "Go on with new entries until Ctrl-C, the oldest first; JSON is one object a line." };

    public Option<int> Interval { get; } = new("--interval") { Description = "How long --follow waits between two looks.", HelpName = "SECONDS", DefaultValueFactory = _ => 5 };

    public IEnumerable<Option> All => [Source, Item, Results, Since, Limit, Follow, Interval];

    private static Dictionary<string, LogResult> ResultWords { get; } =
        Enum.GetValues<LogResult>().Where(result => result != LogResult.Unknown).ToDictionary(result => result.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>What to search for, from a time on.</summary>
    /// <param name="run">The command line.</param>
    /// <param name="sourceId">The source; <see langword="null"/> for any.</param>
    public Func<DateTimeOffset, LogSearch> Search(CommandRun run, string? sourceId)
    {
        var item = run.Get(Item);
        LogResult[] results = [.. (run.Get(Results) ?? []).Select(word => ResultWords[word])];
        return from => new LogSearch(from)
        {
            DocumentId = item,
            DocumentIdMatch = item?.Contains('*', StringComparison.Ordinal) == true ? DocumentIdMatch.Wildcard : DocumentIdMatch.Exact,
            SourceIds = sourceId is null ? [] : [sourceId],
            Results = results,
            PageSize = LogSearch.MaximumPageSize,
        };
    }
}
