using System.Diagnostics.Tracing;
using System.Text.RegularExpressions;

namespace Telemetry;

/// <summary>The exporter never throws. What goes wrong in it shows as events only, which this one looks at.</summary>
internal sealed partial class ExportFailures : EventListener
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
        First ??= UserInfo().Replace(string.Join(' ', eventData.Payload?.Select(part => part?.ToString()?.Split('\n')[0]) ?? []), "//");

    /// <summary>What may stand before the host of a collector's address: a secret.</summary>
    [GeneratedRegex("//[^/@ ]*@", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserInfo();
}
