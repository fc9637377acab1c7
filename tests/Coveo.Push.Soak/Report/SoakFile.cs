using System.Globalization;
using System.Text.Json;
using Coveo.Push.Soak.Measuring;

namespace Coveo.Push.Soak.Report;

/// <summary>The report for programs: JSON in a file of its own.</summary>
internal static class SoakFile
{
    /// <summary>Writes it.</summary>
    /// <returns>The file.</returns>
    public static async Task<string> WriteAsync(SoakReport report, string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, report.StartedAt.ToString("yyyyMMdd'T'HHmmss'Z.json'", CultureInfo.InvariantCulture));
        await using var file = File.Create(path);
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteBoolean("passed", report.Passed);
        json.WriteNumber("seed", report.Seed);
        json.WriteString("startedAt", report.StartedAt);
        json.WriteNumber("minutes", Math.Round(report.Duration.TotalMinutes, 2));
        json.WriteNumber("warmUpMinutes", Math.Round(report.WarmUp.TotalMinutes, 2));
        Write(json, "counts", report.Counts);
        Write(json, "cycles", report.Lanes);
        Write(json, "weather", report.Weather);
        json.WriteNumber("faultsMet", report.FaultsMet);
        Write(json, "exceptions", report.Failures);
        json.WriteStartArray("trends");
        report.Trends.ToList().ForEach(trend => Write(json, trend));
        json.WriteEndArray();
        json.WriteNumber("wrongs", report.Wrongs);
        json.WriteStartArray("wrong");
        report.Wrong.Concat(report.Problems).ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteEndObject();
        return path;
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, long> counts)
    {
        json.WriteStartObject(name);
        foreach (var (what, count) in counts.OrderBy(count => count.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(what, count);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Trend trend)
    {
        json.WriteStartObject();
        json.WriteString("name", trend.Name);
        json.WriteNumber("min", Math.Round(trend.Minimum, 2));
        json.WriteNumber("median", Math.Round(trend.Median, 2));
        json.WriteNumber("max", Math.Round(trend.Maximum, 2));
        json.WriteNumber("firstThird", Math.Round(trend.FirstThird, 2));
        json.WriteNumber("lastThird", Math.Round(trend.LastThird, 2));
        json.WriteNumber("slopePerHour", Math.Round(trend.SlopePerHour, 2));
        if (trend.Bound is { } bound)
        {
            json.WriteNumber("bound", Math.Round(bound, 2));
        }

        json.WriteEndObject();
    }
}
