using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Emulator;
using Coveo.Push.Cli.Output;
using Coveo.Push.Emulator;

namespace Coveo.Push.Cli.Connection;

/// <summary>
/// Finds out where to push. One place is taken as a whole, the first that says something: the profile that is named, the environment, the
/// default profile; never a key of one and an organization of another. Options of the command line then replace single values.
/// </summary>
internal static class ConnectionResolver
{
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Takes warnings.</param>
    /// <exception cref="UsageException">Nothing says where to push, or what does cannot be used.</exception>
    public static ConnectionSettings Resolve(ParseResult arguments, CommandOutput output)
    {
        var given = Given(arguments, output);
        if (arguments.GetResult(ConnectionOptions.Emulator) is { Implicit: false })
        {
            return ConnectionSettings.Check(EmulatorProfile(arguments, given), "--emulator");
        }

        var (profile, place) = Base(arguments.GetValue(ConnectionOptions.Profile), output);
        return ConnectionSettings.Check(profile.With(given), place);
    }

    private static ConnectionProfile Given(ParseResult arguments, CommandOutput output) => new()
    {
        OrganizationId = arguments.GetValue(ConnectionOptions.Organization),
        ApiKey = KeyOf(arguments, output),
        Region = arguments.GetValue(ConnectionOptions.Region),
        Environment = arguments.GetValue(ConnectionOptions.Environment),
        Endpoint = arguments.GetValue(ConnectionOptions.Endpoint),
    };

    private static ConnectionProfile EmulatorProfile(ParseResult arguments, ConnectionProfile given) =>
        given.Endpoint is not null || given.Region is not null || given.Environment is not null || arguments.GetValue(ConnectionOptions.Profile) is not null
            ? throw new UsageException("--emulator says where to push, and so does --profile, --region, --environment or --endpoint. Leave one of them out.")
            : new ConnectionProfile
            {
                OrganizationId = CoveoEmulator.OrganizationId,
                ApiKey = CoveoEmulator.ApiKey,
                Endpoint = arguments.GetValue(ConnectionOptions.Emulator) ?? EmulatorAddress.Usual,
            }.With(given);

    private static (ConnectionProfile Profile, string Place) Base(string? name, CommandOutput output)
    {
        if (name is null && ConnectionVariables.Read(System.Environment.GetEnvironmentVariable) is { } variables)
        {
            return (variables, "the environment");
        }

        var store = ProfileStore.Load();
        name ??= store.Content.DefaultProfile;
        if (name is null)
        {
            return (new ConnectionProfile(), "the command line");
        }

        if (store.IsOpenToOthers)
        {
            output.Warn($"Others on this machine can read '{store.FilePath}', and with it the API keys: chmod 600 it.");
        }

        return store.Content.Profiles.TryGetValue(name, out var profile)
            ? (profile, $"profile '{name}'")
            : throw new UsageException($"There is no profile '{name}'. {ProfileNames.Advice(store)}");
    }

    private static string? KeyOf(ParseResult arguments, CommandOutput output)
    {
        var key = arguments.GetValue(ConnectionOptions.ApiKey);
        var file = arguments.GetValue(ConnectionOptions.ApiKeyFile);
        if (key is not null && file is not null)
        {
            throw new UsageException("Both --api-key and --api-key-file are given. Leave one of them out.");
        }

        if (key is not null)
        {
            output.Warn("An API key on the command line can be read by others in the list of processes, and stays in the history of the shell. Use --api-key-file, COVEO_API_KEY or a profile.");
        }

        return file is null ? key : ApiKeyInput.ReadFile(file);
    }
}
