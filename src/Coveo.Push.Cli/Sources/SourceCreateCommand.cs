using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Sources;

/// <summary><c>coveo-push source create NAME</c>.</summary>
internal sealed class SourceCreateCommand : CliCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "Its name: unique in the organization, and fixed once it exists." };

    // No default: nothing is public unless somebody says so.
    private readonly Option<string> _visibility = new("--visibility")
    {
        Description = "Who sees the items: private (only you), secured (whom the permissions of each item name) or shared (everyone in the organization).",
        HelpName = "private|secured|shared",
        Required = true,
    };

    private readonly Option<bool> _catalog = new("--catalog") { Description = "A Catalog source, for products; it takes pushes as well as streams." };

    private readonly Option<bool> _wait = new("--wait") { Description = "Wait until it is ready: some seconds, for the first source of an organization some minutes." };

    public SourceCreateCommand()
        : base("create", "Creates a Push source, or a Catalog source.")
    {
        Arguments.Add(_name);
        Options.Add(_visibility);
        Options.Add(_catalog);
        Options.Add(_wait);
        _visibility.AcceptOnlyFromAmong(SourceVisibilityWords.All);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("source create Handbook --visibility secured", "each item says who may see it"),
        new("source create Products --visibility shared --catalog --wait", "a Catalog source, ready to be pushed to"),
        new("source create News --visibility shared -o json", "its ID for a program"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var (name, visibility) = (run.Get(_name)!, SourceVisibilityWords.Parse(run.Get(_visibility)!));
        var definition = run.Get(_catalog) ? SourceDefinition.Catalog(name, visibility, pushEnabled: true) : SourceDefinition.Push(name, visibility);
        var source = await run.Client.Sources.CreateAsync(definition, stop).ConfigureAwait(false);
        if (run.Get(_wait))
        {
            source = await run.Client.Sources.WaitUntilReadyAsync(source.Id, cancellationToken: stop).ConfigureAwait(false);
        }
        else
        {
            run.Output.Note("It is ready in some seconds, the first source of an organization in some minutes: 'coveo-push source show' tells its status.");
        }

        run.Output.Results.WriteOne(SourceRow.Of(source));
        return ExitCode.Done;
    }
}
