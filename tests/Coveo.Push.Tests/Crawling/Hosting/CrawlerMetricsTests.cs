using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Coveo.Push.Tests.Crawling.Hosting;

public class CrawlerMetricsTests : CrawlerTest
{
    private readonly ConcurrentQueue<string> _measured = new();

    protected override string Name => "measured";

    [Fact]
    public async Task Runs_their_time_and_their_items_are_counted()
    {
        using var listener = Listen();
        Script.Run = async (run, crawl, cancellationToken) =>
        {
            await crawl.AddAsync(new PushDocument("https://x.example/1"), cancellationToken);
            await crawl.DeleteAsync("https://x.example/2", cancellationToken: cancellationToken);
            if (run == 2)
            {
                throw new IOException("The database is down.");
            }
        };
        await StartAsync(options => options.FullRebuildEvery = 2);
        await RunOnceAsync();

        _measured.Should().Equal(
            "coveo.push.crawler.items 2 {item} Rebuild",
            "coveo.push.crawler.runs 1 {run} Rebuild completed",
            "coveo.push.crawler.run.duration 0 s Rebuild completed",
            "coveo.push.crawler.items 2 {item} Incremental",
            "coveo.push.crawler.runs 1 {run} Incremental failed",
            "coveo.push.crawler.run.duration 0 s Incremental failed");
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == PushTelemetry.Name && instrument.Name.StartsWith("coveo.push.crawler.", StringComparison.Ordinal))
                {
                    it.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // The meter is the process's: other tests run crawlers at the same time.
        if (tags[0] is not { Key: "coveo.push.crawler", Value: "measured" })
        {
            return;
        }

        string[] rest = [.. tags[1..].ToArray().Select(tag => tag.Value!.ToString()!)];
        _measured.Enqueue($"{instrument.Name} {value.ToString(CultureInfo.InvariantCulture)} {instrument.Unit} {string.Join(' ', rest)}");
    }
}
