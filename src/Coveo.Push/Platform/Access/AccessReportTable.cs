using System.Globalization;
using System.Text;

namespace Coveo.Push.Platform;

/// <summary>The report of access for people: first what is wrong, then what was looked at.</summary>
internal static class AccessReportTable
{
    private const int NameWidth = 14;

    public static string Of(AccessReport report)
    {
        var table = new StringBuilder($"Access to source '{MessageText.Show(report.SourceId)}' of {report.OrganizationId}: {(report.IsReady ? "ready" : "not ready")}");
        foreach (var finding in report.Findings)
        {
            Row(table, finding.Severity.ToString().ToLowerInvariant(), finding.Text);
        }

        foreach (var check in report.Privileges)
        {
            Row(table, check.State.ToString().ToLowerInvariant(), check.Privilege.ToString());
        }

        Row(table, "source", report.Source is { } source ? $"{source}, {source.SourceType}, {source.Status}" : null);
        Row(table, "organization", report.Organization?.ToString());
        Row(table, "clock", report.ClockSkew is { } skew ? string.Format(CultureInfo.InvariantCulture, "{0:0} s behind the service", skew.TotalSeconds) : null);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, string? value)
    {
        if (value is not null)
        {
            table.Append("\n  ").Append(name.PadRight(NameWidth)).Append(value);
        }
    }
}
