using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Emulator;

namespace Coveo.Push.Cli.Connection;

/// <summary>Where to push, checked.</summary>
internal sealed class ConnectionSettings
{
    private readonly string _apiKey;

    private ConnectionSettings(ConnectionProfile profile, string place)
    {
        Place = place;
        OrganizationId = profile.OrganizationId!;
        _apiKey = profile.ApiKey!;
        Region = RegionOf(profile.Region);
        Environment = EnvironmentOf(profile.Environment);
        Endpoint = EndpointOf(profile.Endpoint);
        Source = profile.Source;
    }

    /// <summary>What said so: a profile, the environment, the command line.</summary>
    public string Place { get; }

    public string OrganizationId { get; }

    public CoveoRegion Region { get; }

    public CoveoEnvironment Environment { get; }

    public Uri? Endpoint { get; }

    /// <summary>The source that is meant if the command line names none.</summary>
    public string? Source { get; }

    /// <param name="profile">What was said.</param>
    /// <param name="place">Where.</param>
    /// <exception cref="UsageException">It does not say enough, or something that cannot be used.</exception>
    public static ConnectionSettings Check(ConnectionProfile profile, string place)
    {
        // An address alone is that of an emulator with its well-known organization and key.
        if (profile is { Endpoint: not null, OrganizationId: null, ApiKey: null })
        {
            profile = profile with { OrganizationId = CoveoEmulator.OrganizationId, ApiKey = CoveoEmulator.ApiKey };
        }

        return profile switch
        {
            { OrganizationId: null, ApiKey: null } => throw new UsageException(
                $"Nothing says where to push. Name a profile with --profile ('coveo-push config set NAME' makes one), set {ConnectionVariables.OrganizationId} and {ConnectionVariables.ApiKey}, or try it with --emulator."),
            { OrganizationId: null } => throw new UsageException($"No organization: {place} has an API key, but no organization ID. Give --organization or set {ConnectionVariables.OrganizationId}."),
            { ApiKey: null } => throw new UsageException($"No API key for organization '{profile.OrganizationId}' ({place}). Give --api-key-file, set {ConnectionVariables.ApiKey}, or use a profile."),
            _ => new ConnectionSettings(profile, place),
        };
    }

    /// <summary>The client for it.</summary>
    /// <param name="configure">Changes its options.</param>
    public CoveoPushClient CreateClient(Action<CoveoPushOptions>? configure = null)
    {
        var options = new CoveoPushOptions
        {
            OrganizationId = OrganizationId,
            ApiKey = _apiKey,
            Region = Region,
            Environment = Environment,
            Endpoint = Endpoint,
            UserAgentSuffix = "coveo-push-cli",
        };
        configure?.Invoke(options);
        return new CoveoPushClient(options);
    }

    private static CoveoRegion RegionOf(string? text) => text is null ? CoveoRegion.UsEast : Parsed(text, CoveoRegionParser.Parse);

    private static CoveoEnvironment EnvironmentOf(string? text) => text is null ? CoveoEnvironment.Production : Parsed(text, CoveoEnvironmentParser.Parse);

    private static T Parsed<T>(string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException unknown)
        {
            throw new UsageException(unknown.Message, unknown);
        }
    }

    private static Uri? EndpointOf(string? text) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new UsageException($"The endpoint '{text}' is not an address. Write it with its scheme, as in http://127.0.0.1:8080/.");
}
