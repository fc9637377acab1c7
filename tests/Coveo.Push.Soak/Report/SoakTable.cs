using System.Globalization;
using System.Text;
using Coveo.Push.Soak.Measuring;

namespace Coveo.Push.Soak.Report;

/// <summary>The report for people.</summary>
internal static class SoakTable
{
    public static string Of(SoakReport report)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Duration.TotalMinutes:0.0} minutes from {report.StartedAt:u}, seed {report.Seed}; of them {report.WarmUp.TotalMinutes:0.0} of warm-up");
        Section(text, "what was done", report.Counts);
        Section(text, "cycles", report.Lanes);
        Section(text, "weather", report.Weather);
        Line(text, $"  {"calls that met a fault",-28}{report.FaultsMet,14:N0}");
        Section(text, "exceptions that callers got", report.Failures);
        Line(text, $"{"",-30}{"min",10}{"median",10}{"max",10}{"1st third",11}{"last third",11}{"per hour",10}{"bound",10}");
        foreach (var trend in report.Trends)
        {
            Line(text, $"  {trend.Name,-28}{trend.Minimum,10:0.0}{trend.Median,10:0.0}{trend.Maximum,10:0.0}{trend.FirstThird,11:0.0}{trend.LastThird,11:0.0}{trend.SlopePerHour,10:0.0}{Bound(trend),10}");
        }

        foreach (var wrong in report.Wrong.Concat(report.Problems))
        {
            Line(text, $"WRONG  {wrong}");
        }

        Line(text, $"{(report.Passed ? "passed: nothing was lost, and everything stayed flat" : $"FAILED: {report.Wrongs} things were wrong, {report.Problems.Count} figures out of bounds")}");
        return text.ToString();
    }

    private static string Bound(Trend trend) => trend.Bound is { } bound ? bound.ToString("0.0", CultureInfo.InvariantCulture) : "-";

    private static void Section(StringBuilder text, string title, IReadOnlyDictionary<string, long> counts)
    {
        Line(text, $"{title}");
        foreach (var (name, count) in counts.OrderBy(count => count.Key, StringComparer.Ordinal))
        {
            Line(text, $"  {name,-28}{count,14:N0}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
