using Telemetry.Collector.Signals;

namespace Telemetry.Output;

/// <summary>Lines of logs, in their order.</summary>
internal static class LogLines
{
    public static void Print(IEnumerable<ReceivedLog> logs, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Logs");
        foreach (var line in logs.OrderBy(line => line.Time))
        {
            output.WriteLine($"  {line.Severity,-12} {line.Category} {line.EventId,2}  {line.Message.ReplaceLineEndings(" ")}");
        }
    }
}
