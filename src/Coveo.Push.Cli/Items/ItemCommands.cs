using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Items;

/// <summary><c>coveo-push item …</c>.</summary>
internal static class ItemCommands
{
    public static CommandGroup Create() => new(
        "item",
        "Single items: what became of one, adds one, deletes some or all that are old.",
        new ItemGetCommand(),
        new ItemAddCommand(),
        new ItemDeleteCommand(),
        new ItemDeleteOldCommand());
}
