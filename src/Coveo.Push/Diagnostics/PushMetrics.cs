using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;

namespace Coveo.Push.Diagnostics;

/// <summary>The instruments of the library. Names and units are documented in docs/guides/telemetry.md.</summary>
internal static class PushMetrics
{
    private const string RouteTag = "coveo.push.route";
    private const string StatusTag = "http.response.status_code";
    private const string ErrorTag = "error.type";

    private static readonly Meter Meter = new(PushTelemetry.Name);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("coveo.push.calls", "{call}", "Calls that ended, repeats not counted apart.");
    private static readonly Histogram<double> CallDuration = Meter.CreateHistogram<double>("coveo.push.call.duration", "s", "Time of a call with all its attempts and waits.");
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("coveo.push.attempts", "{attempt}", "Requests that were sent or tried to be.");
    private static readonly Counter<long> Throttles = Meter.CreateCounter<long>("coveo.push.throttles", "{throttle}", "Answers 429 that were waited out.");
    private static readonly Histogram<double> GateWait = Meter.CreateHistogram<double>("coveo.push.gate.wait", "s", "Time that an attempt waited at a closed throttle gate.");
    private static readonly Counter<long> Items = Meter.CreateCounter<long>("coveo.push.items", "{item}", "Items that the service took.");
    private static readonly Counter<long> Verified = Meter.CreateCounter<long>("coveo.push.verified_items", "{item}", "Items of crawls whose fate was looked up in the log of the service.");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("coveo.push.bytes", "By", "Bytes of request and upload bodies that the service or storage took.");
    private static readonly Counter<long> CrawlerRuns = Meter.CreateCounter<long>("coveo.push.crawler.runs", "{run}", "Runs of a crawler in a host that have ended.");
    private static readonly Histogram<double> CrawlerRunDuration = Meter.CreateHistogram<double>("coveo.push.crawler.run.duration", "s", "Time of a run of a crawler in a host.");
    private static readonly Counter<long> CrawlerItems = Meter.CreateCounter<long>("coveo.push.crawler.items", "{item}", "Items and deletions that a crawler in a host has given.");

    public static void CountCall(string route, TimeSpan duration, PushFailure? failure) => CountCall(route, duration, failure?.ToString());

    public static void CountCancelledCall(string route, TimeSpan duration) => CountCall(route, duration, "cancelled");

    private static void CountCall(string route, TimeSpan duration, string? error)
    {
        if (!Calls.Enabled && !CallDuration.Enabled)
        {
            return;
        }

        var tags = new TagList { { RouteTag, route } };
        if (error is not null)
        {
            tags.Add(ErrorTag, error);
        }

        Calls.Add(1, tags);
        CallDuration.Record(duration.TotalSeconds, tags);
    }

    public static void CountAttempt(string route, HttpStatusCode? statusCode)
    {
        if (!Attempts.Enabled)
        {
            return;
        }

        var tags = new TagList { { RouteTag, route } };
        if (statusCode is { } status)
        {
            tags.Add(StatusTag, (int)status);
        }

        Attempts.Add(1, tags);
    }

    public static void CountThrottle(string route) => Throttles.Add(1, new KeyValuePair<string, object?>(RouteTag, route));

    public static void RecordGateWait(TimeSpan waited) => GateWait.Record(waited.TotalSeconds);

    /// <summary>Counts one item: <paramref name="operation"/> is <c>add_or_update</c> or <c>delete</c>.</summary>
    public static void CountItem(string operation) => CountItems(operation, 1);

    /// <summary>Counts the items of a batch that do the same.</summary>
    public static void CountItems(string operation, int items)
    {
        if (items > 0)
        {
            Items.Add(items, new KeyValuePair<string, object?>("coveo.push.operation", operation));
        }
    }

    public static void CountBytes(string route, long bytes) => Bytes.Add(bytes, new KeyValuePair<string, object?>(RouteTag, route));

    /// <summary>Counts the items of a crawl by what became of them.</summary>
    public static void CountVerified(CrawlVerification verification)
    {
        Count("indexed", verification.Indexed);
        Count("indexed_with_warning", verification.IndexedWithWarning);
        Count("deleted", verification.Deleted);
        Count("rejected", verification.Rejected);
        Count("failed", verification.Failed);
        Count("skipped", verification.Skipped);
        Count("not_seen", verification.NotSeen);
        Count("not_tracked", verification.NotTracked);

        static void Count(string outcome, long items)
        {
            if (items > 0)
            {
                Verified.Add(items, new KeyValuePair<string, object?>("coveo.push.verification.outcome", outcome));
            }
        }
    }

    /// <summary>Counts a run of a crawler in a host, its time and its items.</summary>
    public static void CountCrawlerRun(string crawler, CrawlMode? mode, string outcome, TimeSpan duration, long items)
    {
        if (!CrawlerRuns.Enabled && !CrawlerRunDuration.Enabled && !CrawlerItems.Enabled)
        {
            return;
        }

        var tags = new TagList { { "coveo.push.crawler", crawler } };
        if (mode is not null)
        {
            tags.Add("coveo.push.crawl.mode", mode.ToString());
        }

        CrawlerItems.Add(items, tags);
        tags.Add("coveo.push.crawler.outcome", outcome);
        CrawlerRuns.Add(1, tags);
        CrawlerRunDuration.Record(duration.TotalSeconds, tags);
    }
}
