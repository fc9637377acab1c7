namespace Coveo.Push;

/// <summary>
/// The one table of regions and environments: host names, and every spelling that configuration may use.
/// Hosts are <c>https://{platform|api}{environment}{region}.cloud.coveo.com</c> (docs.coveo.com/en/78).
/// </summary>
internal static class RegionTable
{
    public const string HostDomain = ".cloud.coveo.com";

    public static readonly IReadOnlyList<RegionRow> Regions =
    [
        new(CoveoRegion.UsEast, "", "US East", "us", "us-east-1", "US"),
        new(CoveoRegion.Canada, "-ca", "Canada", "ca", "ca-central-1"),
        new(CoveoRegion.Ireland, "-eu", "Ireland", "eu", "eu-west-1", "Europe", "Ireland (EU)"),
        new(CoveoRegion.Australia, "-au", "Australia", "au", "ap-southeast-2"),
    ];

    public static readonly IReadOnlyList<EnvironmentRow> Environments =
    [
        new(CoveoEnvironment.Production, "", "production", "prod"),
        new(CoveoEnvironment.Hipaa, "hipaa", "hipaa"),
        new(CoveoEnvironment.Staging, "stg", "staging", "stg"),
        new(CoveoEnvironment.Development, "dev", "development", "dev"),
    ];

    /// <summary>HIPAA hosts exist in the US only.</summary>
    public static bool Exists(CoveoRegion region, CoveoEnvironment environment) =>
        environment != CoveoEnvironment.Hipaa || region == CoveoRegion.UsEast;

    public static RegionRow Row(CoveoRegion region) =>
        Regions.FirstOrDefault(row => row.Region == region)
        ?? throw new ArgumentOutOfRangeException(nameof(region), region, $"'{region}' is not a region. Known regions: {KnownRegions}.");

    public static EnvironmentRow Row(CoveoEnvironment environment) =>
        Environments.FirstOrDefault(row => row.Environment == environment)
        ?? throw new ArgumentOutOfRangeException(nameof(environment), environment, $"'{environment}' is not an environment. Known environments: {KnownEnvironments}.");

    public static string KnownRegions => string.Join("; ", Regions.Select(row => $"{row.ShortName} ({row.DocumentedName}, {row.AwsName})"));

    public static string KnownEnvironments => string.Join(", ", Environments.Select(row => row.Names[0]));
}
