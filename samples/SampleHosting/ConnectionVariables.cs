using Coveo.Push;
using Coveo.Push.Emulator;

namespace SampleHosting;

/// <summary>Where to push, as the environment says.</summary>
public static class ConnectionVariables
{
    public const string OrganizationId = "COVEO_ORGANIZATION_ID";
    public const string ApiKey = "COVEO_API_KEY";
    public const string Region = "COVEO_REGION";
    public const string Endpoint = "COVEO_PUSH_ENDPOINT";

    /// <summary>The variable that names a source to push to.</summary>
    public const string SourceId = "COVEO_SOURCE_ID";

    /// <summary>The real service or a running emulator; <see langword="null"/> where nothing is configured.</summary>
    /// <exception cref="UsageException">The configuration is wrong or only a part of one; the message names the variable.</exception>
    public static CoveoPushOptions? Read()
    {
        var (organizationId, apiKey, region, endpoint) = (Value(OrganizationId), Value(ApiKey), Value(Region), Value(Endpoint));
        if (organizationId is null && apiKey is null && endpoint is null)
        {
            var alone = region is not null ? Region : Value(SourceId) is not null ? SourceId : null;
            return alone is null ? null
                : throw new UsageException($"{alone} is set, but neither {OrganizationId} nor {ApiKey} is. Set them too, or unset {alone} to use the local emulator.");
        }

        if (organizationId is null != apiKey is null)
        {
            var (present, missing) = apiKey is null ? (OrganizationId, ApiKey) : (ApiKey, OrganizationId);
            throw new UsageException($"{present} is set but {missing} is not. Set both, or none to use the local emulator.");
        }

        return new CoveoPushOptions
        {
            // An address alone is that of an emulator with its well-known organization and key.
            OrganizationId = organizationId ?? CoveoEmulator.OrganizationId,
            ApiKey = apiKey ?? CoveoEmulator.ApiKey,
            Region = RegionOf(region),
            Endpoint = EndpointOf(endpoint),

            // A person is watching: a wrong address is told after seconds. A crawler that runs alone leaves the default.
            Retry = { MaxRetries = 3 },
        };
    }

    /// <summary>The library speaks of its options; here these are variables.</summary>
    public static string Explain(string message) => message
        .Replace("CoveoPushOptions.OrganizationId", OrganizationId, StringComparison.Ordinal)
        .Replace("CoveoPushOptions.ApiKey", ApiKey, StringComparison.Ordinal)
        .Replace("CoveoPushOptions.Region", Region, StringComparison.Ordinal)
        .Replace("CoveoPushOptions.Endpoint", Endpoint, StringComparison.Ordinal);

    /// <summary>What is in a variable; <see langword="null"/> where it is blank, as where it is not set.</summary>
    public static string? Value(string name) => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? value : null;

    private static CoveoRegion RegionOf(string? region)
    {
        try
        {
            return region is null ? CoveoRegion.UsEast : CoveoRegionParser.Parse(region);
        }
        catch (FormatException unknown)
        {
            throw new UsageException($"{Region}: {unknown.Message}");
        }
    }

    private static Uri? EndpointOf(string? endpoint) =>
        endpoint is null ? null
        : Uri.TryCreate(endpoint, UriKind.Absolute, out var address) ? address
        : throw new UsageException($"{Endpoint} is '{endpoint}', which is not an address. Write it with its scheme, as in http://127.0.0.1:8080/.");
}
