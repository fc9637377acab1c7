using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;

namespace Coveo.Push.Cli.Config;

/// <summary><c>coveo-push config remove NAME</c>.</summary>
internal sealed class ConfigRemoveCommand : CliCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "The profile's name." };

    public ConfigRemoveCommand()
        : base("remove", "Forgets a profile and its key. The key itself stays valid: disable it in the Administration Console.") => Arguments.Add(_name);

    public override IReadOnlyList<CommandExample> Examples { get; } = [new("config remove work", "forgets it")];

    protected override Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var store = ProfileStore.Load();
        var (name, _) = ProfileChoice.Find(store, run.Get(_name));
        store.Content.Profiles.Remove(name);
        if (store.Content.DefaultProfile == name)
        {
            store.Content.DefaultProfile = null;
        }

        store.Save();
        run.Output.Note($"Profile '{name}' is forgotten.");
        return Task.FromResult(ExitCode.Done);
    }
}
