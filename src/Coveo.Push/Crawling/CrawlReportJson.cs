using System.Text;
using System.Text.Json;

namespace Coveo.Push;

/// <summary>The report of a crawl for programs. Every number is there always; texts that say nothing are left out.</summary>
internal static class CrawlReportJson
{
    public static string Of(CrawlReport report)
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

    private static void Write(Utf8JsonWriter json, CrawlReport report)
    {
        json.WriteString("mode", report.Mode.ToString());
        json.WriteString("outcome", report.Outcome.ToString());
        json.WriteString("sourceId", report.SourceId);
        if (report.StartedAt is { } startedAt)
        {
            json.WriteString("startedAt", startedAt);
        }

        json.WriteNumber("durationSeconds", report.Duration.TotalSeconds);
        json.WriteNumber("seen", report.Seen);
        json.WriteNumber("unchanged", report.Unchanged);
        json.WriteNumber("addedOrUpdated", report.AddedOrUpdated);
        json.WriteNumber("deleted", report.Deleted);
        json.WriteNumber("rejected", report.Rejected);
        json.WriteNumber("failed", report.Failed);
        json.WriteNumber("notSent", report.NotSent);
        json.WriteNumber("identities", report.Identities);
        json.WriteNumber("identitiesNotAccepted", report.IdentitiesNotAccepted);
        json.WriteNumber("batches", report.Batches);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteNumber("requests", report.Requests);
        json.WriteNumber("throttleWaitSeconds", report.ThrottleWait.TotalSeconds);
        json.WriteBoolean("isOldDeleted", report.IsOldDeleted);
        Write(json, "notDeletedBecause", report.NotDeletedBecause);
        Write(json, "fullPassReason", report.FullPassReason);
        Write(json, "problem", report.Problem);
        Write(json, "statusProblem", report.StatusProblem);
        json.WriteStartArray("failures");
        foreach (var failure in report.Failures)
        {
            json.WriteStartObject();
            json.WriteString("id", failure.Id);
            json.WriteString("kind", failure.Kind.ToString());
            json.WriteString("result", failure.Result.ToString());
            json.WriteString("reason", failure.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Verification is { } verification)
        {
            json.WritePropertyName("verification");
            CrawlVerificationJson.Write(json, verification);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
