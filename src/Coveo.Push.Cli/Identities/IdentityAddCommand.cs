using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Identities;

/// <summary><c>coveo-push identity add NAME</c>.</summary>
internal sealed class IdentityAddCommand : CliCommand
{
    private readonly IdentityOptions _options = new();

    private readonly Option<string[]> _members = new("--member") { Description = "A member, of a group; may be repeated. All that are not named are none any more.", HelpName = "[TYPE:]NAME" };

    public IdentityAddCommand()
        : base("add", "Adds an identity, or replaces it as a whole, its members included.")
    {
        Arguments.Add(_options.Name);
        foreach (var option in (Option[])[_options.Provider, _options.Type, _members, _options.Granted, _options.NoGranted])
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("identity add ana --provider \"My Provider\" --granted everyone", "a user who belongs to the group 'everyone'"),
        new("identity add staff --type group --member ana --member group:contractors --no-granted --provider \"My Provider\"", "a group of a user and a group"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var members = (run.Get(_members) ?? []).Select(member => IdentityText.Parse(member, IdentityType.User, "--member"));
        var identity = new SecurityIdentity(_options.Who(run), _options.GrantedOf(run), members);
        var acceptance = await run.Client.SecurityIdentities.AddOrUpdateAsync(run.Get(_options.Provider)!, identity, cancellationToken: stop).ConfigureAwait(false);
        run.Output.Results.WriteOne(AcceptanceRow.Of("name", identity.Identity.Name, acceptance));
        return ExitCode.Done;
    }
}
