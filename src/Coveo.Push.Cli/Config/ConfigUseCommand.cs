using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;

namespace Coveo.Push.Cli.Config;

/// <summary><c>coveo-push config use NAME</c>.</summary>
internal sealed class ConfigUseCommand : CliCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "The profile's name." };

    public ConfigUseCommand()
        : base("use", "Makes a profile the default: the one that is taken if neither --profile nor the environment says where to push.") => Arguments.Add(_name);

    public override IReadOnlyList<CommandExample> Examples { get; } = [new("config use work", "from now on")];

    protected override Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var store = ProfileStore.Load();
        store.Content.DefaultProfile = ProfileChoice.Find(store, run.Get(_name)).Name;
        store.Save();
        run.Output.Note($"Profile '{store.Content.DefaultProfile}' is the default.");
        return Task.FromResult(ExitCode.Done);
    }
}
