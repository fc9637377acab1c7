using System.Diagnostics.Tracing;

namespace Telemetry;

/// <summary>The exporter never throws. What goes wrong in it shows as events only, which this one looks at.</summary>
internal sealed class ExportFailures : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    public string? First { get; private set; }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporter)
        {
            EnableEvents(eventSource, EventLevel.Error);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        First ??= string.Join(' ', eventData.Payload?.Select(part => part?.ToString()?.Split('\n')[0]) ?? []);
}
