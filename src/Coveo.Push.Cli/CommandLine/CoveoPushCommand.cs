using System.CommandLine;
using Coveo.Push.Cli.Activities;
using Coveo.Push.Cli.Checks;
using Coveo.Push.Cli.Completion;
using Coveo.Push.Cli.Config;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Cli.Emulator;
using Coveo.Push.Cli.Fields;
using Coveo.Push.Cli.Identities;
using Coveo.Push.Cli.Items;
using Coveo.Push.Cli.Logs;
using Coveo.Push.Cli.Output;
using Coveo.Push.Cli.Push;
using Coveo.Push.Cli.Sources;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>All commands below one root, with the options that every one of them takes.</summary>
internal static class CoveoPushCommand
{
    public const string Name = "coveo-push";

    /// <summary>What stands below the help, paragraph by paragraph.</summary>
    public static IReadOnlyList<string> Footer { get; } =
    [
        "Connection: the options above go before the profile that --profile names; without one the variables COVEO_ORGANIZATION_ID, COVEO_API_KEY, COVEO_REGION, COVEO_PUSH_ENDPOINT and COVEO_SOURCE_ID are taken, without these the default profile.",
        "Exit codes: 0 done, everything delivered; 1 some items not delivered, or something was found; 2 usage or input; 3 authentication; 4 service or quota; 130 interrupted.",
    ];

    public static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("emulator", "a local Coveo with its console, to try everything against"),
        new("push ./handbook --source Handbook --emulator", "a folder, each file an item"),
        new("config set work --organization acmeorg1 --region eu", "a profile; asks for the API key"),
    ];

    public static RootCommand Create()
    {
        var root = new RootCommand("Pushes content into Coveo: folders, JSON and CSV files, with permissions; looks after sources, items, identities and fields.")
        {
            new PushCommand(),
            SourceCommands.Create(),
            ItemCommands.Create(),
            IdentityCommands.Create(),
            FieldCommands.Create(),
            new LogsCommand(),
            new ActivitiesCommand(),
            new CheckCommand(),
            new EmulatorCommand(),
            ConfigCommands.Create(),
            new CompletionCommand(),
        };
        ConnectionOptions.AddTo(root);
        OutputOptions.AddTo(root);
        HelpWithExamples.AddTo(root);
        return root;
    }
}
