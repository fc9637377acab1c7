using System.Diagnostics;
using System.Globalization;
using Coveo.Push.Benchmarks.Throughput;

namespace Coveo.Push.Benchmarks.Rescan;

/// <summary>Rescans the same items each time, with their state in a file, over a service that takes everything at once.</summary>
internal sealed class RescanRun(string path, int items, int producers) : IDisposable
{
    private readonly Func<int, PushDocument> _make = ThroughputItems.Maker(ItemShape.Small);
    private readonly SqliteCrawlStateStore _store = new(path);
    private readonly RescanHandler _service = new();
    private CoveoPushClient? _client;

    public async Task<string> MeasureAsync()
    {
        _client ??= new CoveoPushClient(new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "xx" }, _service);
        var startedAt = Stopwatch.GetTimestamp();
        await using var crawl = await _client.Crawls.StartRescanAsync("s1", new CrawlOptions { StateStore = _store });
        await Task.WhenAll(Enumerable.Range(0, producers).Select(producer => Task.Run(() => FeedAsync(crawl, producer))));
        var report = await crawl.CompleteAsync();
        var seconds = Stopwatch.GetElapsedTime(startedAt).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0:N0} items in {1:0.00} s: {2:N0}/s; {3:N0} unchanged, {4:N0} sent, {5} requests; {6:N0} MB at most so far; state {7:N0} MB",
            report.Seen,
            seconds,
            report.Seen / seconds,
            report.Unchanged,
            report.AddedOrUpdated,
            report.Requests,
            process.PeakWorkingSet64 / 1e6,
            new FileInfo(path).Length / 1e6);
    }

    public void Dispose()
    {
        _client?.Dispose();
        _service.Dispose();
    }

    /// <summary>Each producer walks through a stretch of its own, as one that reads a part of a repository does.</summary>
    private async Task FeedAsync(ICrawlSession crawl, int producer)
    {
        var end = (int)((long)items * (producer + 1) / producers);
        for (var number = (int)((long)items * producer / producers); number < end; number++)
        {
            await crawl.AddAsync(_make(number));
        }
    }
}
