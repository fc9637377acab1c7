namespace Telemetry.Collector.Signals;

/// <summary>A line of a log: <c>LogRecord { time = 1; severity_text = 3; body = 5; attributes = 6 }</c>.</summary>
internal sealed record ReceivedLog(long Time, string Severity, string Category, string EventId, string Message)
{
    private const string EventIdAttribute = "logrecord.event.id";

    public static ReceivedLog Of(string category, ProtoMessage line) => new(
        line.Number(1),
        line.Text(3),
        category,
        OtlpAttributes.Read(line, 6).GetValueOrDefault(EventIdAttribute, ""),
        OtlpAttributes.Text(line.Messages(5).First()));
}
