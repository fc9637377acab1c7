using System.Text;
using System.Text.Json;

namespace Coveo.Push;

/// <summary>A verification for programs. Every count is there always; what is not known is left out.</summary>
internal static class CrawlVerificationJson
{
    public static string Of(CrawlVerification verification)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, verification);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static void Write(Utf8JsonWriter json, CrawlVerification verification)
    {
        json.WriteStartObject();
        json.WriteBoolean("isConfirmed", verification.IsConfirmed);
        json.WriteNumber("durationSeconds", verification.Duration.TotalSeconds);
        json.WriteNumber("items", verification.Items);
        json.WriteNumber("indexed", verification.Indexed);
        json.WriteNumber("indexedWithWarning", verification.IndexedWithWarning);
        json.WriteNumber("deleted", verification.Deleted);
        json.WriteNumber("rejected", verification.Rejected);
        json.WriteNumber("failed", verification.Failed);
        json.WriteNumber("skipped", verification.Skipped);
        json.WriteNumber("notSeen", verification.NotSeen);
        json.WriteNumber("notTracked", verification.NotTracked);
        Write(json, "sourceItems", verification.SourceItems);
        Write(json, "expectedItems", verification.ExpectedItems);
        Write(json, "problem", verification.Problem);
        Write(json, "sourceProblem", verification.SourceProblem);
        Write(json, "stateProblem", verification.StateProblem);
        json.WriteStartArray("failures");
        foreach (var failure in verification.Failures)
        {
            json.WriteStartObject();
            json.WriteString("id", failure.Id);
            json.WriteString("outcome", failure.Outcome.ToString());
            Write(json, "stage", failure.Stage);
            json.WriteString("reason", failure.Reason);
            Write(json, "requestId", failure.RequestId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
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
