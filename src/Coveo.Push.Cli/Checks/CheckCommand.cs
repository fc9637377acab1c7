using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;

namespace Coveo.Push.Cli.Checks;

/// <summary><c>coveo-push check</c>.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Option<string> _source = ConnectionOptions.Source();

    public CheckCommand()
        : base("check", "Checks before a crawl whether one can work: the endpoint, the API key, the source. Changes nothing.")
    {
        _source.Description = "The source to push to: its ID or its name. Without it COVEO_SOURCE_ID or the source of the profile; without one only the connection is checked.";
        Options.Add(_source);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("check --source Handbook", "can I push to it?"),
        new("check --source Handbook -q || exit 1", "before a crawl, in a script"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var check = new ConnectionCheck(run);
        await run.Output.Results.WriteListAsync(check.RunAsync(run.Get(_source) ?? run.Connection.Source, stop), stop).ConfigureAwait(false);
        return check.Code;
    }
}
