namespace Coveo.Push;

/// <summary>Where calls go: the endpoints, or else the region and the environment.</summary>
internal static class AddressRules
{
    public static IEnumerable<string> Problems(CoveoPushOptions options, string subject) =>
        EndpointProblems(options, subject).Concat(options.Endpoint is null ? HostProblems(options, subject) : []);

    private static IEnumerable<string> EndpointProblems(CoveoPushOptions options, string subject)
    {
        if (options.Endpoint is { } endpoint && EndpointAddress.Problem(endpoint) is { } endpointProblem)
        {
            yield return $"{subject}.{nameof(options.Endpoint)}: {endpointProblem}";
        }

        if (options.PlatformEndpoint is { } platform && EndpointAddress.Problem(platform) is { } platformProblem)
        {
            yield return $"{subject}.{nameof(options.PlatformEndpoint)}: {platformProblem}";
        }

        if (options.PlatformEndpoint is not null && options.Endpoint is null)
        {
            yield return $"{subject}.{nameof(options.PlatformEndpoint)} is set but {nameof(options.Endpoint)} is not set. Set both, or neither.";
        }
    }

    private static IEnumerable<string> HostProblems(CoveoPushOptions options, string subject)
    {
        var regionIsKnown = RegionTable.Regions.Any(row => row.Region == options.Region);
        var environmentIsKnown = RegionTable.Environments.Any(row => row.Environment == options.Environment);
        if (!regionIsKnown)
        {
            yield return $"{subject}.{nameof(options.Region)} is '{options.Region}'. Known regions: {RegionTable.KnownRegions}.";
        }

        if (!environmentIsKnown)
        {
            yield return $"{subject}.{nameof(options.Environment)} is '{options.Environment}'. Known environments: {RegionTable.KnownEnvironments}.";
        }

        if (regionIsKnown && environmentIsKnown && !RegionTable.Exists(options.Region, options.Environment))
        {
            yield return $"{subject}.{nameof(options.Environment)} is {options.Environment} and {nameof(options.Region)} is {options.Region}: HIPAA exists in US East only. Set {nameof(options.Region)} to UsEast.";
        }
    }
}
