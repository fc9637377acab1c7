using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Fields;

/// <summary><c>coveo-push fields …</c>.</summary>
internal static class FieldCommands
{
    public static CommandGroup Create() => new(
        "fields",
        "Fields: without one, metadata of its name is dropped, without an error.",
        new FieldsListCommand(),
        new FieldsEnsureCommand());
}
