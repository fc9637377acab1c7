using System.Globalization;
using Telemetry.Collector.Signals;

namespace Telemetry.Output;

/// <summary>Spans as a tree, in the order in which they began.</summary>
internal static class SpanTree
{
    // Where a call went is the same for all of them, or long.
    private static readonly string[] NotShown = ["server.address", "server.port", "url.template"];

    public static void Print(IReadOnlyCollection<ReceivedSpan> spans, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Traces");
        var known = spans.Select(span => span.Id).ToHashSet(StringComparer.Ordinal);
        var below = spans.ToLookup(span => known.Contains(span.ParentId) ? span.ParentId : "", StringComparer.Ordinal);
        PrintBelow("", "  ", below, output);
    }

    private static void PrintBelow(string parent, string indent, ILookup<string, ReceivedSpan> below, TextWriter output)
    {
        foreach (var span in below[parent].OrderBy(span => span.Start))
        {
            var milliseconds = span.Duration.TotalMilliseconds.ToString("#,0", CultureInfo.InvariantCulture);
            output.WriteLine($"{indent}{span.Name}  {milliseconds} ms{(span.IsError ? "  ERROR" : "")}  {AttributeText.Of(span.Attributes, NotShown)}".TrimEnd());
            foreach (var (name, attributes) in span.Events)
            {
                output.WriteLine($"{indent}    ! {name}  {AttributeText.Of(attributes)}");
            }

            PrintBelow(span.Id, indent + "  ", below, output);
        }
    }
}
