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

    public SourceCreateCommand()
        : base("create", "Creates a Push source.")
    {
        Arguments.Add(_name);
        Options.Add(_visibility);
        _visibility.AcceptOnlyFromAmong(SourceVisibilityWords.All);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("source create Handbook --visibility secured", "each item says who may see it"),
        new("source create News --visibility shared -o json", "its ID for a program"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var definition = new SourceDefinition(run.Get(_name)!, SourceVisibilityWords.Parse(run.Get(_visibility)!));
        var source = await run.Client.Sources.CreateAsync(definition, stop).ConfigureAwait(false);
        run.Output.Results.WriteOne(SourceRow.Of(source));
        run.Output.Note("It is ready in some seconds; the first source of an organization in some minutes. 'coveo-push source show' tells its status.");
        return ExitCode.Done;
    }
}
