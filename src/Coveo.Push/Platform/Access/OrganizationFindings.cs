using System.Globalization;

namespace Coveo.Push.Platform;

/// <summary>What an organization, and the clock, have against a crawl.</summary>
internal static class OrganizationFindings
{
    public static IEnumerable<AccessFinding> Of(OrganizationStatus status)
    {
        if (status.IsPaused)
        {
            yield return new(AccessSeverity.Problem, "The organization is paused for inactivity, and refuses pushes. Resume it: Organization.ResumeAsync, or the Administration Console.");
        }

        if (status.IsReadOnly)
        {
            yield return new(AccessSeverity.Problem, "The organization is read-only: nothing can be pushed. Ask Coveo, or wait until it is not.");
        }

        if (status.Health == OrganizationHealth.Error)
        {
            yield return new(AccessSeverity.Warning, $"Something is wrong with the organization: {string.Join(", ", status.ErrorCodes.DefaultIfEmpty("no details are told"))}. See the Administration Console.");
        }
    }

    public static AccessFinding Of(OrganizationLimit limit) => new(
        AccessSeverity.Warning,
        $"Limit {limit.Section} > {limit} is {(limit.Usage >= 1 ? "reached" : "near")}. Delete what is not needed, or have the license extended.");

    public static AccessFinding Of(TimeSpan skew) => new(
        AccessSeverity.Warning,
        string.Format(CultureInfo.InvariantCulture, "The clock of this machine is {0:0} s {1} the service's. Set it; ordering IDs of your own made from it would be wrong.", Math.Abs(skew.TotalSeconds), skew > TimeSpan.Zero ? "behind" : "ahead of"));
}
