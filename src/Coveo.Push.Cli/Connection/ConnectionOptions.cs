using System.CommandLine;

namespace Coveo.Push.Cli.Connection;

/// <summary>The options that say where to push; every command takes them.</summary>
internal static class ConnectionOptions
{
    public static Option<string> Profile { get; } = Text("--profile", "NAME", "The connection saved under this name ('coveo-push config').");

    public static Option<string> Organization { get; } = Text("--organization", "ID", "The organization's ID.");

    public static Option<string> ApiKey { get; } = Text("--api-key", "KEY", "The API key. Others can read it in the list of processes and in the history: prefer --api-key-file.");

    public static Option<string> ApiKeyFile { get; } = Text("--api-key-file", "FILE", "A file that holds the API key; - reads it from standard input.");

    public static Option<string> Region { get; } = Text("--region", "REGION", "Where the organization is: us (the default), ca, eu or au.");

    public static Option<string> Environment { get; } = Text("--environment", "NAME", "production (the default) or hipaa.");

    public static Option<string> Endpoint { get; } = Text("--endpoint", "URL", "Another address than the service's own, for example that of an emulator.");

    public static Option<string?> Emulator { get; } = new("--emulator")
    {
        Description = "The local Coveo of 'coveo-push emulator', with its well-known organization and key; its address if it is not the usual one.",
        HelpName = "URL",
        Arity = ArgumentArity.ZeroOrOne,
        Recursive = true,
    };

    /// <summary>The option that names a source; not every command takes it.</summary>
    public static Option<string> Source() => new("--source", "-s")
    {
        Description = "The source: its ID, its name, or its address from the Administration Console. Without it COVEO_SOURCE_ID or the source of the profile.",
        HelpName = "ID|NAME",
    };

    public static void AddTo(RootCommand root)
    {
        foreach (Option option in (Option[])[Profile, Organization, ApiKey, ApiKeyFile, Region, Environment, Endpoint, Emulator])
        {
            root.Options.Add(option);
        }
    }

    private static Option<string> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value, Recursive = true };
}
