using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Identities;

/// <summary><c>coveo-push identity disable NAME</c>.</summary>
internal sealed class IdentityDisableCommand : CliCommand
{
    private readonly IdentityOptions _options = new();

    public IdentityDisableCommand()
        : base("disable", "Disables an identity: it gives nobody access until it is added again.")
    {
        Arguments.Add(_options.Name);
        Options.Add(_options.Provider);
        Options.Add(_options.Type);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("identity disable zed --provider \"My Provider\"", "a user who left"),
        new("identity disable interns --type group --provider \"My Provider\"", "a group"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var who = _options.Who(run);
        var acceptance = await run.Client.SecurityIdentities.DisableAsync(run.Get(_options.Provider)!, who, cancellationToken: stop).ConfigureAwait(false);
        run.Output.Results.WriteOne(AcceptanceRow.Of("name", who.Name, acceptance));
        return ExitCode.Done;
    }
}
