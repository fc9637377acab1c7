using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Config;

/// <summary><c>coveo-push config …</c>: the profiles.</summary>
internal static class ConfigCommands
{
    public static CommandGroup Create() => new(
        "config",
        "Profiles: connections under a name, in a file that only you can read.",
        new ConfigSetCommand(),
        new ConfigListCommand(),
        new ConfigShowCommand(),
        new ConfigUseCommand(),
        new ConfigRemoveCommand());
}
