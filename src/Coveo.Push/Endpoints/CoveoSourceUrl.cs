using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Coveo.Push;

/// <summary>
/// What the URL of a Push source says, as the Administration Console shows it:
/// <c>https://api-ca.cloud.coveo.com/push/v1/organizations/O/sources/S/documents</c> (docs.coveo.com/en/1546).
/// </summary>
/// <param name="OrganizationId">The organization ID.</param>
/// <param name="SourceId">The source ID.</param>
/// <param name="Region">The region, told by the host.</param>
/// <param name="Environment">The environment, told by the host.</param>
public sealed record CoveoSourceUrl(string OrganizationId, string SourceId, CoveoRegion Region, CoveoEnvironment Environment)
{
    private const string Expected = "https://api[-ca|-eu|-au].cloud.coveo.com/push/v1/organizations/ORGANIZATION/sources/SOURCE/documents";
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Reads a source URL. What follows the source ID, a query included, does not count.</summary>
    /// <param name="url">The URL, as copied from the Administration Console.</param>
    /// <returns>What the URL names.</returns>
    /// <exception cref="FormatException">The text is no source URL of a known host; the message shows the form that is expected.</exception>
    public static CoveoSourceUrl Parse(string url) =>
        TryParse(url, out var source)
            ? source
            : throw new FormatException($"'{MessageText.Show(EndpointAddress.WithoutSecrets(url ?? ""))}' is not the URL of a Push source. Copy it from the Administration Console; it looks like {Expected}.");

    /// <summary>Reads a source URL if the text is one.</summary>
    /// <param name="url">The URL, as copied from the Administration Console.</param>
    /// <param name="source">What the URL says, when the answer is <see langword="true"/>.</param>
    /// <returns>Whether the text is the URL of a Push source on a known host.</returns>
    public static bool TryParse([NotNullWhen(true)] string? url, [NotNullWhen(true)] out CoveoSourceUrl? source)
    {
        source = null;
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address) || address.Scheme != "https" || !address.IsDefaultPort || address.UserInfo.Length > 0)
        {
            return false;
        }

        var path = Regex.Match(address.AbsolutePath, "^/push/v1/organizations/(?<organization>[^/]+)/sources/(?<source>[^/]+)(/|/documents(/.*)?)?$", RegexOptions.ExplicitCapture, MatchTimeout);
        if (!path.Success || !TryReadHost(address.Host, out var region, out var environment))
        {
            return false;
        }

        var (organizationId, sourceId) = (Uri.UnescapeDataString(path.Groups["organization"].Value), Uri.UnescapeDataString(path.Groups["source"].Value));
        if (!IsId(organizationId) || !IsId(sourceId))
        {
            return false;
        }

        source = new CoveoSourceUrl(organizationId, sourceId, region, environment);
        return true;
    }

    /// <summary>What no call could be made with is no ID.</summary>
    private static bool IsId(string text) => text is not ("." or "..") && !string.IsNullOrWhiteSpace(text) && Identifier.IsWellFormed(text);

    private static bool TryReadHost(string host, out CoveoRegion region, out CoveoEnvironment environment)
    {
        foreach (var environmentRow in RegionTable.Environments)
        {
            foreach (var regionRow in RegionTable.Regions)
            {
                (region, environment) = (regionRow.Region, environmentRow.Environment);
                var known = "api" + environmentRow.HostInfix + regionRow.HostSuffix + RegionTable.HostDomain;
                if (RegionTable.Exists(region, environment) && string.Equals(known, host, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        (region, environment) = (default, default);
        return false;
    }
}
