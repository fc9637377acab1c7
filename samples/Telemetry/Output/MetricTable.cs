using Telemetry.Collector.Signals;

namespace Telemetry.Output;

/// <summary>Metrics, a line for each series.</summary>
internal static class MetricTable
{
    public static void Print(IEnumerable<ReceivedMetric> metrics, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Metrics");
        foreach (var series in metrics.OrderBy(series => series.Name, StringComparer.Ordinal).ThenBy(series => AttributeText.Of(series.Attributes), StringComparer.Ordinal))
        {
            output.WriteLine($"  {series.Name,-28} {series.Unit,-10} {series.Kind,-10} {series.Value,-24} {AttributeText.Of(series.Attributes)}".TrimEnd());
        }
    }
}
