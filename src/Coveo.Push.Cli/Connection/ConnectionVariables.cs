namespace Coveo.Push.Cli.Connection;

/// <summary>The variables of the environment that say where to push.</summary>
internal static class ConnectionVariables
{
    public const string OrganizationId = "COVEO_ORGANIZATION_ID";
    public const string ApiKey = "COVEO_API_KEY";
    public const string Region = "COVEO_REGION";
    public const string Endpoint = "COVEO_PUSH_ENDPOINT";
    public const string SourceId = "COVEO_SOURCE_ID";

    /// <summary>What is set of them; <see langword="null"/> if nothing is that says where to push.</summary>
    /// <param name="variable">Reads a variable.</param>
    public static ConnectionProfile? Read(Func<string, string?> variable)
    {
        var read = new ConnectionProfile
        {
            OrganizationId = Value(OrganizationId),
            ApiKey = Value(ApiKey),
            Region = Value(Region),
            Endpoint = Value(Endpoint),
            Source = Value(SourceId),
        };
        return read is { OrganizationId: null, ApiKey: null, Endpoint: null, Region: null, Source: null } ? null : read;

        string? Value(string name) => variable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }
}
