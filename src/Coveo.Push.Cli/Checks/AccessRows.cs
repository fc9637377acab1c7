using System.Globalization;
using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Checks;

/// <summary>What was found out about access to a source, as results: what is fine, and then what is not.</summary>
internal static class AccessRows
{
    /// <param name="report">What was found out.</param>
    /// <param name="toleratedSkew">How wrong the clock may be.</param>
    public static IEnumerable<OutputRow> Of(AccessReport report, TimeSpan toleratedSkew)
    {
        foreach (var check in report.Privileges.Where(check => check.State == PrivilegeState.Granted))
        {
            yield return CheckRow.Of("privilege", CheckRow.Ok, check.Privilege.ToString());
        }

        if (report.Source is { IsPushEnabled: true, Status: null or "PUSH_READY" or "IDLE" } source)
        {
            yield return CheckRow.Of("source", CheckRow.Ok, $"{source}: {source.SourceType}, {source.Visibility?.ToString() ?? "unknown visibility"}, {source.Status ?? "no status"}");
        }

        if (report.Organization is { IsPaused: false, IsReadOnly: false })
        {
            yield return CheckRow.Of("organization", CheckRow.Ok, "neither paused nor read-only");
        }

        if (report.ClockSkew is { } skew && skew.Duration() <= toleratedSkew)
        {
            yield return CheckRow.Of("clock", CheckRow.Ok, string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(skew.TotalSeconds):0} s from the service's"));
        }

        foreach (var finding in report.Findings)
        {
            yield return CheckRow.Of("finding", finding.Severity.ToString().ToLowerInvariant(), finding.Text);
        }
    }
}
