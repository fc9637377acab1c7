using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Config;

/// <summary><c>coveo-push config set NAME</c>.</summary>
internal sealed class ConfigSetCommand : CliCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "The profile's name." };

    private readonly Option<string> _source = ConnectionOptions.Source();

    public ConfigSetCommand()
        : base("set", "Makes a profile, or changes what is given of one. Asks for the API key if there is none yet.")
    {
        _source.Description = "The source that commands mean if they name none: its ID or its name.";
        Arguments.Add(_name);
        Options.Add(_source);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("config set work --organization acmeorg1 --region eu", "asks for the API key, which is not shown while it is typed"),
        new("config set ci --organization acmeorg1 --api-key-file - < key.txt", "the key from standard input"),
        new("config set work --source \"Product documentation\"", "gives the profile a source; everything else stays"),
    ];

    protected override Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var store = ProfileStore.Load();
        var name = NameOf(run);
        var isNew = !store.Content.Profiles.TryGetValue(name, out var former);
        var given = new ConnectionProfile
        {
            OrganizationId = run.Get(ConnectionOptions.Organization),
            ApiKey = KeyOf(run),
            Region = run.Get(ConnectionOptions.Region),
            Environment = run.Get(ConnectionOptions.Environment),
            Endpoint = run.Get(ConnectionOptions.Endpoint),
            Source = run.Get(_source),
        };
        var profile = (former ?? new ConnectionProfile()).With(given);
        if (profile.OrganizationId is null && profile.Endpoint is null)
        {
            throw new UsageException($"Profile '{name}' has no organization. Give --organization ID.");
        }

        if (profile.ApiKey is null && profile.OrganizationId is { } organization)
        {
            profile = profile with
            {
                ApiKey = CommandOutput.CanAsk ? ApiKeyInput.Ask(organization) : throw new UsageException($"Profile '{name}' has no API key, and nobody can be asked for it here. Give --api-key-file FILE, or - for standard input."),
            };
        }

        // What cannot be used is refused now, not when it is needed.
        using (ConnectionSettings.Check(profile, $"profile '{name}'").CreateClient())
        {
            store.Content.Profiles[name] = profile;
        }

        store.Content.DefaultProfile ??= name;
        store.Save();
        run.Output.Note($"Profile '{name}' is {(isNew ? "made" : "changed")}{(store.Content.DefaultProfile == name ? ", and the default" : "")}: {profile}.");
        return Task.FromResult(ExitCode.Done);
    }

    private static string? KeyOf(CommandRun run)
    {
        if (run.Get(ConnectionOptions.ApiKeyFile) is { } file)
        {
            return ApiKeyInput.ReadFile(file);
        }

        if (run.Get(ConnectionOptions.ApiKey) is not { } key)
        {
            return null;
        }

        run.Output.Warn("An API key on the command line stays in the history of the shell. Leave it out to be asked for it.");
        return key;
    }

    private string NameOf(CommandRun run)
    {
        var name = run.Get(_name)!.Trim();
        return name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? name
            : throw new UsageException($"The name '{name}' cannot be one of a profile. Use letters, digits, '-', '_' and '.'.");
    }
}
