using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Checks;

/// <summary><c>coveo-push check</c>.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Option<string> _source = ConnectionOptions.Source();

    private readonly Option<string[]> _purposes = new("--for")
    {
        Description = "What the key is needed for.",
        HelpName = string.Join('|', CheckWords.All),
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [CheckWords.All[0]],
    };

    public CheckCommand()
        : base("check", "Checks before a crawl whether one can work: the endpoint, the API key and its privileges, the source, the clock, limits that are near. Changes nothing.")
    {
        _source.Description = "The source to push to: its ID or its name. Without it COVEO_SOURCE_ID or the source of the profile; without one only the connection is checked.";
        Options.Add(_source);
        Options.Add(_purposes);
        _purposes.AcceptOnlyFromAmong(CheckWords.All);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("check --source Handbook", "can I push to it?"),
        new("check --source Handbook --for items fields logs", "also with --create-fields and --verify?"),
        new("check --source Handbook -q || exit 1", "before a crawl, in a script"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var check = new ConnectionCheck(run.Connection, new AccessCheckOptions { Purposes = CheckWords.PurposesOf(run.Get(_purposes)!) });
        var rows = await check.RunAsync(run.Get(_source) ?? run.Connection.Source, stop).ConfigureAwait(false);
        await run.Output.Results.WriteListAsync(rows.ToAsyncEnumerable(), stop).ConfigureAwait(false);
        return check.Code;
    }
}
