using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Sources;

/// <summary><c>coveo-push source …</c>.</summary>
internal static class SourceCommands
{
    public static CommandGroup Create() => new(
        "source",
        "Sources: creates, lists, shows and deletes them, and tells the service what a crawler is doing.",
        new SourceCreateCommand(),
        new SourceListCommand(),
        new SourceShowCommand(),
        new SourceDeleteCommand(),
        new SourceStatusCommand());
}
