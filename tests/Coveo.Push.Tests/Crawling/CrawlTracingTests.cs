using System.Diagnostics;

namespace Coveo.Push.Tests.Crawling;

/// <summary>One span for a crawl, and the spans of all its calls below it.</summary>
public sealed class CrawlTracingTests : CrawlTest
{
    [Fact]
    public async Task The_calls_of_a_crawl_stand_below_its_span_wherever_they_are_made()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PushTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var outer = new Activity("test of the crawl").Start();

        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        foreach (var number in Enumerable.Range(1, 5))
        {
            await crawl.AddAsync(Item($"a://{number}"));
        }

        Activity.Current.Should().Be(outer, "the crawl is not the caller's own work");
        var report = await crawl.CompleteAsync();

        lock (spans)
        {
            var own = spans.Where(span => span.TraceId == outer.TraceId).ToList();
            var whole = own.Should().ContainSingle(span => span.OperationName == "Crawl").Subject;
            own.Where(span => span != whole).Should().HaveCount((int)report.Requests).And.OnlyContain(span => span.ParentSpanId == whole.SpanId);
            whole.GetTagItem("coveo.push.crawl.outcome").Should().Be("Completed");
        }
    }
}
