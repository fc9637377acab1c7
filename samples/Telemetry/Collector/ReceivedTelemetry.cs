using Telemetry.Collector.Signals;
using Telemetry.Output;

namespace Telemetry.Collector;

/// <summary>What has arrived. Each of the three requests is <c>{ resource = 1 { scope = 2 { … } } }</c>.</summary>
internal sealed class ReceivedTelemetry
{
    private readonly Lock _lock = new();
    private readonly List<ReceivedSpan> _spans = [];
    private readonly Dictionary<string, ReceivedMetric> _metrics = new(StringComparer.Ordinal);
    private readonly List<ReceivedLog> _logs = [];

    public void AddTraces(ProtoMessage request)
    {
        lock (_lock)
        {
            _spans.AddRange(request.Messages(1, 2, 2).Select(ReceivedSpan.Of));
        }
    }

    /// <summary>Values are totals since the start: a later one of a series replaces an earlier one.</summary>
    public void AddMetrics(ProtoMessage request)
    {
        lock (_lock)
        {
            foreach (var series in request.Messages(1, 2, 2).SelectMany(ReceivedMetric.Of))
            {
                _metrics[$"{series.Name} {AttributeText.Of(series.Attributes)}"] = series;
            }
        }
    }

    public void AddLogs(ProtoMessage request)
    {
        lock (_lock)
        {
            _logs.AddRange(request.Messages(1, 2).SelectMany(scope => scope.Messages(2).Select(line => ReceivedLog.Of(scope.Messages(1).First().Text(1), line))));
        }
    }

    public void Print(TextWriter output)
    {
        lock (_lock)
        {
            SpanTree.Print(_spans, output);
            MetricTable.Print(_metrics.Values, output);
            LogLines.Print(_logs, output);
        }
    }
}
