using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Logs;

/// <summary><c>coveo-push logs</c>.</summary>
internal sealed class LogsCommand : CliCommand
{
    private readonly LogsOptions _options = new();

    public LogsCommand()
        : base("logs", "Shows the log of the service: what became of items after they were accepted, stage by stage. The newest entries come first.")
    {
        foreach (var option in _options.All)
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("logs --source Handbook --result rejected error warning --since 1d", "what went wrong since yesterday"),
        new("logs --item 'https://docs.acme.com/*' --source Handbook", "of some items"),
        new("logs --follow --source Handbook -o json", "as it happens, an object a line"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var named = run.Get(_options.Source) ?? run.Connection.Source;
        var follows = run.Get(_options.Follow);
        var limit = run.Get(_options.Limit) is not { } most ? int.MaxValue : most >= 1 ? most : throw new UsageException($"--limit must be 1 or more, but is {most}.");
        var since = PointInTime.Parse(run.Get(_options.Since) ?? (follows ? "1m" : "1h"), "--since");
        var interval = run.Get(_options.Interval) is >= 1 and <= 3600 and var seconds ? TimeSpan.FromSeconds(seconds) : throw new UsageException($"--interval must be from 1 to 3600 seconds, but is {run.Get(_options.Interval)}.");
        var search = _options.Search(run, named is null ? null : await run.SourceIdAsync(named, stop).ConfigureAwait(false));
        Func<LogEntry, OutputRow> row = named is not null && run.Output.Format == OutputFormat.Table ? LogRow.OfSource : LogRow.Of;
        if (!follows)
        {
            await run.Output.Results.WriteListAsync(Rows(run.Client.Logs.SearchAsync(search(since), stop), row, limit), stop).ConfigureAwait(false);
            return ExitCode.Done;
        }

        try
        {
            await run.Output.Results.WriteFeedAsync(Rows(new LogFeed(run.Client.Logs, search, interval).ReadAsync(since, stop), row, limit), stop).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The usual end of it: nothing to say.
            return ExitCode.Interrupted;
        }
    }

    private static IAsyncEnumerable<OutputRow> Rows(IAsyncEnumerable<LogEntry> entries, Func<LogEntry, OutputRow> row, int limit) => entries.Take(limit).Select(row);
}
