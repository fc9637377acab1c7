using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Sources;

/// <summary><c>coveo-push source status SOURCE STATUS</c>.</summary>
internal sealed class SourceStatusCommand : CliCommand
{
    private readonly Argument<string> _source = SourceArgument.Create();

    private readonly Argument<string> _status = new("STATUS")
    {
        Description = "rebuild, refresh or incremental when a crawler begins, idle when it has ended.",
        HelpName = "rebuild|refresh|incremental|idle",
    };

    public SourceStatusCommand()
        : base("status", "Tells the service what a crawler is doing, as the Administration Console shows it. 'push' does that by itself.")
    {
        Arguments.Add(_source);
        Arguments.Add(_status);
        _status.AcceptOnlyFromAmong([.. Enum.GetValues<SourceStatus>().Select(WordOf)]);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } = [new("source status Handbook idle", "after a crawler that died")];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var status = Enum.GetValues<SourceStatus>().Single(status => WordOf(status) == run.Get(_status));
        var id = await run.SourceIdAsync(run.Get(_source), stop).ConfigureAwait(false);
        var acceptance = await run.Client.Status.SetAsync(id, status, stop).ConfigureAwait(false);
        run.Output.Results.WriteOne(AcceptanceRow.Of("id", id, acceptance));
        return ExitCode.Done;
    }

    private static string WordOf(SourceStatus status) => status.ToString().ToLowerInvariant();
}
