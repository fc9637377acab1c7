using System.Text;
using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>The report of access for programs. What is not known is left out.</summary>
internal static class AccessReportJson
{
    public static string Of(AccessReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            Write(json, report);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, AccessReport report)
    {
        json.WriteString("organizationId", report.OrganizationId);
        json.WriteString("sourceId", report.SourceId);
        json.WriteString("checkedAt", report.CheckedAt);
        json.WriteBoolean("isReady", report.IsReady);
        WriteArray(json, "findings", report.Findings, finding =>
        {
            json.WriteString("severity", finding.Severity.ToString());
            json.WriteString("text", finding.Text);
        });
        WriteArray(json, "privileges", report.Privileges, check =>
        {
            json.WriteString("privilege", check.Privilege.ToString());
            json.WriteString("owner", check.Privilege.Owner);
            json.WriteString("targetDomain", check.Privilege.TargetDomain);
            json.WriteString("type", check.Privilege.Type);
            json.WriteString("targetId", check.Privilege.TargetId);
            json.WriteString("state", check.State.ToString());
        });
        WriteArray(json, "nearLimits", report.NearLimits, limit =>
        {
            json.WriteString("section", limit.Section);
            json.WriteString("key", limit.Key);
            json.WriteNumber("actualCount", limit.ActualCount ?? 0);
            json.WriteNumber("limit", limit.Limit ?? 0);
        });
        if (report.Source is { } source)
        {
            json.WriteString("sourceName", source.Name);
            json.WriteString("sourceType", source.SourceType);
            json.WriteString("sourceStatus", source.Status);
        }

        if (report.Organization is { } organization)
        {
            json.WriteBoolean("isPaused", organization.IsPaused);
            json.WriteBoolean("isReadOnly", organization.IsReadOnly);
        }

        if (report.ClockSkew is { } skew)
        {
            json.WriteNumber("clockSkewSeconds", skew.TotalSeconds);
        }
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
