using System.Globalization;

namespace Telemetry.Collector.Signals;

/// <summary>One series of a metric: its name, unit and kind, the attributes that tell it from others, and its value.</summary>
internal sealed record ReceivedMetric(string Name, string Unit, string Kind, IReadOnlyDictionary<string, string> Attributes, string Value)
{
    /// <summary><c>Metric { name = 1; unit = 3; gauge = 5; sum = 7; histogram = 9 }</c>, each with its points in 1.</summary>
    public static IEnumerable<ReceivedMetric> Of(ProtoMessage metric) =>
    [
        .. metric.Messages(5, 1).Select(point => new ReceivedMetric(metric.Text(1), metric.Text(3), "gauge", OtlpAttributes.Read(point, 7), Number(point))),
        .. metric.Messages(7, 1).Select(point => new ReceivedMetric(metric.Text(1), metric.Text(3), "counter", OtlpAttributes.Read(point, 7), Number(point))),
        .. metric.Messages(9, 1).Select(point => new ReceivedMetric(metric.Text(1), metric.Text(3), "histogram", OtlpAttributes.Read(point, 9), Histogram(point))),
    ];

    /// <summary><c>NumberDataPoint { double = 4; int = 6 }</c>.</summary>
    private static string Number(ProtoMessage point) =>
        point.Has(4) ? point.Double(4).ToString("0.###", CultureInfo.InvariantCulture) : point.Number(6).ToString(CultureInfo.InvariantCulture);

    /// <summary><c>HistogramDataPoint { count = 4; sum = 5 }</c>.</summary>
    private static string Histogram(ProtoMessage point) => string.Create(CultureInfo.InvariantCulture, $"count {point.Number(4)}, sum {point.Double(5):0.###}");
}
