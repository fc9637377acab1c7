using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Coveo.Push.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Coveo.Push.Tests.Diagnostics;

/// <summary>Dashboards and alerts are built from the page: it has every metric and every event, as they are.</summary>
public partial class TelemetryPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "telemetry.md"));

    [Fact]
    public void The_page_has_every_metric_with_its_unit_and_its_kind()
    {
        var instruments = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == PushTelemetry.Name)
                {
                    instruments.Add($"{instrument.Name} {instrument.Unit} {instrument.GetType().Name.Split('`')[0].ToLowerInvariant()}");
                }
            },
        };
        RuntimeHelpers.RunClassConstructor(typeof(PushMetrics).TypeHandle);
        listener.Start();

        Metric().Matches(Page).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value} {row.Groups[3].Value}").Should().BeEquivalentTo(instruments);
    }

    [Fact]
    public void The_page_has_every_event_of_the_log_with_its_level()
    {
        var events = typeof(PushLog).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
            .Select(line => $"{line.EventId} {line.Level}").ToList();

        events.Should().NotBeEmpty();
        Event().Matches(Page).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}").Should().BeEquivalentTo(events);
    }

    [GeneratedRegex(@"^\| `(coveo\.push\.\S+)` \| (\S+) \| (\w+) \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Metric();

    [GeneratedRegex(@"^\| (\d+) \| (\w+) \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Event();
}
