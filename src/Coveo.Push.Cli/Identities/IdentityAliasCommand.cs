using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Identities;

/// <summary><c>coveo-push identity alias NAME --to …</c>.</summary>
internal sealed class IdentityAliasCommand : CliCommand
{
    private readonly IdentityOptions _options = new();

    private readonly Option<string[]> _to = new("--to")
    {
        Description = "Who it is elsewhere, mostly an e-mail address; may be repeated. All that are not named are none any more.",
        HelpName = "[TYPE:]NAME",
        Required = true,
    };

    private readonly Option<string> _toProvider = new("--to-provider")
    {
        Description = "The provider of those: one that this provider cascades to.",
        HelpName = "ID",
        DefaultValueFactory = _ => Identity.EmailSecurityProvider,
    };

    public IdentityAliasCommand()
        : base("alias", "Says who an identity is in another provider, so that people who log in there see what it may see.")
    {
        Arguments.Add(_options.Name);
        foreach (var option in (Option[])[_options.Provider, _options.Type, _to, _toProvider, _options.Granted, _options.NoGranted])
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
        [new("identity alias ana --to ana@acme.example --granted everyone --provider \"My Provider\"", "ana is who logs in with that address")];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var provider = run.Get(_toProvider)!;
        Identity[] aliases = [.. run.Get(_to)!.Select(alias => IdentityText.Parse(alias, IdentityType.User, "--to").In(provider))];
        var alias = new SecurityIdentityAlias(_options.Who(run), _options.GrantedOf(run), aliases);
        var acceptance = await run.Client.SecurityIdentities.AddOrUpdateAliasAsync(run.Get(_options.Provider)!, alias, cancellationToken: stop).ConfigureAwait(false);
        run.Output.Results.WriteOne(AcceptanceRow.Of("name", alias.Identity.Name, acceptance));
        return ExitCode.Done;
    }
}
