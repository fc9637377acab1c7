namespace Coveo.Push;

/// <summary>One region: the suffix in its host names and the spellings it is known by, the documentation's name first.</summary>
internal sealed record RegionRow(CoveoRegion Region, string HostSuffix, string DocumentedName, string ShortName, string AwsName, params string[] OtherNames)
{
    public IEnumerable<string> Names => [DocumentedName, ShortName, AwsName, .. OtherNames];
}
