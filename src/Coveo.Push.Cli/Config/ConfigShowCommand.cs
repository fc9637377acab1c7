using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;

namespace Coveo.Push.Cli.Config;

/// <summary><c>coveo-push config show [NAME]</c>.</summary>
internal sealed class ConfigShowCommand : CliCommand
{
    private readonly Argument<string?> _name = new("NAME") { Description = "The profile's name; the default profile without it.", Arity = ArgumentArity.ZeroOrOne };

    public ConfigShowCommand()
        : base("show", "Shows a profile, without its key.") => Arguments.Add(_name);

    public override IReadOnlyList<CommandExample> Examples { get; } = [new("config show work", "one profile")];

    protected override Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var store = ProfileStore.Load();
        var (name, profile) = ProfileChoice.Find(store, run.Get(_name) ?? store.Content.DefaultProfile);
        run.Output.Results.WriteOne(ProfileRow.Of(store, name, profile));
        run.Output.Note($"In {store.FilePath}.");
        return Task.FromResult(ExitCode.Done);
    }
}
