namespace Coveo.Push;

/// <summary>Turns a region and an environment into the hosts to call.</summary>
public static class EndpointResolver
{
    /// <summary>Gives the hosts of a region in an environment.</summary>
    /// <param name="region">The organization's region.</param>
    /// <param name="environment">The organization's environment.</param>
    /// <returns>The base addresses of the hosts.</returns>
    /// <exception cref="ArgumentException">The environment does not exist in that region: HIPAA is in US East only.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of the enumeration's.</exception>
    /// <example>
    /// <code>
    /// EndpointResolver.Resolve(CoveoRegion.Canada).Push;   // https://api-ca.cloud.coveo.com/
    /// </code>
    /// </example>
    public static PushEndpoints Resolve(CoveoRegion region, CoveoEnvironment environment = CoveoEnvironment.Production)
    {
        var hostSuffix = RegionTable.Row(region).HostSuffix;
        var hostInfix = RegionTable.Row(environment).HostInfix;
        if (!RegionTable.Exists(region, environment))
        {
            throw new ArgumentException(
                $"The {environment} environment does not exist in region {RegionTable.Row(region).DocumentedName}. It is in US East only: set the region to 'us'.",
                nameof(region));
        }

        return new PushEndpoints(Host("api"), Host("platform"));

        Uri Host(string service) => new($"https://{service}{hostInfix}{hostSuffix}{RegionTable.HostDomain}/");
    }
}
