using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>What was measured.</summary>
internal sealed record ThroughputFigures(ItemShape Shape, int Items, TimeSpan Elapsed, long PeakWorkingSetBytes, double AllocatedBytes, Traffic Traffic)
{
    /// <summary>The most memory that this process has had so far, while it warmed up too.</summary>
    public static long PeakWorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>One line of JSON, for a person to read and a script to parse.</summary>
    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("shape", Shape.ToString().ToLowerInvariant());
            json.WriteNumber("items", Items);
            json.WriteNumber("seconds", Math.Round(Elapsed.TotalSeconds, 3));
            json.WriteNumber("itemsPerSecond", Math.Round(Items / Elapsed.TotalSeconds, 1));
            json.WriteNumber("peakWorkingSetMb", Math.Round(PeakWorkingSetBytes / 1e6, 1));
            json.WriteNumber("allocatedBytesPerItem", Math.Round(AllocatedBytes / Items, 1));
            json.WriteNumber("requests", Traffic.Requests);
            json.WriteNumber("uploads", Traffic.Uploads);
            json.WriteNumber("bytes", Traffic.Bytes);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
