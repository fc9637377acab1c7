using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Coveo.Push.Benchmarks.Throughput;

namespace Coveo.Push.Benchmarks.Comparison;

/// <summary>
/// Pushes the small items with the library's defaults to a stand-in that makes things go wrong, and prints what the library tells of them, as one
/// line of JSON. <c>build/comparison/comparison.sh</c> sets it beside what another client tells.
/// </summary>
internal static class ComparisonCommand
{
    public const string Name = "comparison";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is not [var address, var number] || !Uri.TryCreate(address, UriKind.Absolute, out var sink) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var items))
        {
            await errors.WriteLineAsync($"{Name}: expected the address of the stand-in and how many items to push.");
            return 2;
        }

        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "org", ApiKey = ThroughputArguments.ApiKey, Endpoint = sink });
        var start = Stopwatch.GetTimestamp();
        var (summary, ended) = await PushAsync(client, items);
        var line = new JsonObject
        {
            ["client"] = "Coveo.Push",
            ["mode"] = "batches",
            ["items"] = items,
            ["arrived"] = await ArrivedAsync(sink),
            ["ended"] = ended,
            ["told"] = new JsonObject
            {
                ["accepted"] = summary.Accepted,
                ["failed"] = summary.Failed,
                ["notSent"] = summary.NotSent,
                ["notRead"] = items - summary.Items,
            },
            ["seconds"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 3),
        };
        await output.WriteLineAsync(line.ToJsonString());
        return 0;
    }

    private static async Task<(PushSummary Summary, string Ended)> PushAsync(CoveoPushClient client, int items)
    {
        try
        {
            return (await client.Batches.PushAsync("src", ThroughputItems.First(items, ThroughputItems.Maker(ItemShape.Small))), "returned");
        }
        catch (CoveoPushIncompleteException incomplete)
        {
            return (incomplete.Summary, $"threw {nameof(CoveoPushIncompleteException)}");
        }
    }

    private static async Task<long> ArrivedAsync(Uri sink)
    {
        using var http = new HttpClient();
        return (long)JsonNode.Parse(await http.GetStringAsync(new Uri(sink, "/stats")))!["items"]!;
    }
}
