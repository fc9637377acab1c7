using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Identities;

/// <summary><c>coveo-push identity …</c>.</summary>
internal static class IdentityCommands
{
    public static CommandGroup Create() => new(
        "identity",
        "The people and groups that permissions name: pushes them into a security identity provider, and shows who belongs to whom.",
        new IdentityAddCommand(),
        new IdentityAliasCommand(),
        new IdentityDisableCommand(),
        new IdentityBatchCommand(),
        new IdentityTreeCommand());
}
