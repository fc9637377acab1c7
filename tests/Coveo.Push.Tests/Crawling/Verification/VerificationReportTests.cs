using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>What a verification tells: reasons, counts of the source, table and JSON, span and metrics.</summary>
public sealed class VerificationReportTests : VerificationTest
{
    private static readonly CrawlVerification Verification = new()
    {
        Duration = TimeSpan.FromSeconds(90.5),
        Items = 1240,
        Indexed = 1233,
        IndexedWithWarning = 1,
        Deleted = 2,
        Rejected = 1,
        Failed = 1,
        NotSeen = 2,
        SourceItems = 1234,
        ExpectedItems = 1238,
        Failures = [new CrawlVerificationFailure("a://1", CrawlVerificationOutcome.Rejected, "CONSUMING", "TOO_MANY_PERMISSIONS: 5,001 of them.", "r1")],
    };

    [Fact]
    public void It_is_a_table_for_people() => Verification.ToString().Should().Be(
        """
        Verification of a crawl: not confirmed of 1,240 items, after 90.5 s
          - indexed         1,233
          - with a warning  1
          - deleted         2
          - rejected        1
          - failed          1
          - not seen        2
          - source          1,234 items, 1,238 expected
          - Rejected        'a://1', CONSUMING: TOO_MANY_PERMISSIONS: 5,001 of them.
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_table_of_a_report_has_it_at_its_end() => new CrawlReport { SourceId = "s1", Verification = new CrawlVerification { Items = 1, NotSeen = 1, Problem = "No log." } }.ToString().Should().EndWith(
        """

          verification      not confirmed of 1 items, after 0 s
          - indexed         0
          - not seen        1
          - log             No log.
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void It_is_json_for_programs_on_its_own_and_in_a_report()
    {
        using var own = JsonDocument.Parse(Verification.ToJson());
        using var report = JsonDocument.Parse(new CrawlReport { Verification = Verification }.ToJson());

        report.RootElement.GetProperty("verification").GetRawText().Should().Be(own.RootElement.GetRawText());
        (own.RootElement.GetProperty("indexed").GetInt64(), own.RootElement.GetProperty("isConfirmed").GetBoolean()).Should().Be((1233, false));
        own.RootElement.GetProperty("failures")[0].GetProperty("stage").GetString().Should().Be("CONSUMING");
        new CrawlReport().ToJson().Should().NotContain("verification");
    }

    [Theory]
    [InlineData("errorcode=BAD,errormessage=It is bad.,orderingid=1", "BAD: It is bad.")]
    [InlineData("Message=It is bad.", "It is bad.")]
    [InlineData("why=bad,how=very,duration=0.1", "how: very, why: bad")]
    [InlineData("duration=0.1", "The log says ERROR and no reason.")]
    public async Task The_reason_is_what_the_log_says_under_whatever_keys(string meta, string reason)
    {
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now, "PROCESSING", "ERROR", meta: [.. meta.Split(',').Where(pair => !pair.StartsWith("ordering", StringComparison.Ordinal)).Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]);

        var verification = await LookAsync(crawl);

        verification.Failures.Should().Equal(new CrawlVerificationFailure("a://1", CrawlVerificationOutcome.Failed, "PROCESSING", reason, "r1"));
    }

    [Fact]
    public async Task A_thousand_failures_are_listed_and_all_are_counted()
    {
        Options.Batches!.MaxItems = 5000;
        var ids = Enumerable.Range(0, 1200).Select(number => $"a://{number}").ToArray();
        var crawl = await CrawledAsync(ids);
        Array.ForEach(ids, id => Log.Add(id, Service.Now, "CONSUMING", "REJECTED", meta: ("message", new string('x', 2000))));

        var verification = await LookAsync(crawl);

        (verification.Rejected, verification.Failures.Count).Should().Be((1200, 1000));
        verification.Failures.Should().OnlyContain(failure => failure.Reason.Length == 501);
        ids.Should().OnlyContain(id => crawl.OutcomeOf(id) == CrawlVerificationOutcome.Rejected);
    }

    [Fact]
    public async Task After_a_rebuild_it_says_how_many_items_the_source_should_have()
    {
        Service.Holds("a://1", "a://gone");
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        Array.ForEach(["a://1", "a://2"], id => Log.Add(id, Service.Now.AddSeconds(1)));
        await crawl.AddAsync(Item("a://1"));
        await crawl.AddAsync(Item("a://2"));
        await crawl.CompleteAsync();

        var verification = await LookAsync(crawl);

        (verification.SourceItems, verification.ExpectedItems, verification.IsConfirmed).Should().Be((2, 2, true));
    }

    [Fact]
    public async Task After_a_rescan_unchanged_items_are_expected_too_and_vanished_ones_are_confirmed()
    {
        await RescanAsync(Item("a://1"), Item("a://2"), Item("a://3"));
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        await crawl.AddAsync(Item("a://2", "new"));
        await crawl.CompleteAsync();
        Log.Add("a://2", Service.Now, operation: "UPDATE");
        Log.Add("a://3", Service.Now, operation: "DELETE");

        var verification = await LookAsync(crawl);

        (verification.Items, verification.Indexed, verification.Deleted, verification.ExpectedItems, verification.SourceItems).Should().Be((2, 1, 1, 2, 2));
    }

    [Fact]
    public async Task A_crawl_of_changes_does_not_know_how_many_items_the_source_should_have() =>
        (await LookAsync(await CrawledAsync("a://1"))).ExpectedItems.Should().BeNull();

    [Fact]
    public async Task Its_calls_stand_below_a_span_of_its_own_and_its_items_are_counted()
    {
        var (spans, counted) = (new List<Activity>(), new List<(long, object?)>());
        using var outer = new Activity("test of the verification").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PushTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spans.AddRange(span.TraceId == outer.TraceId ? [span] : []),
        };
        using var meters = new MeterListener { InstrumentPublished = (instrument, own) => Enable(instrument, own) };
        meters.SetMeasurementEventCallback<long>((_, items, tags, _) => counted.AddRange(Activity.Current?.TraceId == outer.TraceId ? [(items, tags[0].Value)] : []));
        meters.Start();
        var crawl = await CrawledAsync("a://1", "a://2");
        Log.Add("a://1", Service.Now);
        ActivitySource.AddActivityListener(listener);

        await LookAsync(crawl);

        var whole = spans.Should().ContainSingle(span => span.OperationName == "VerifyCrawl").Subject;
        whole.GetTagItem("coveo.push.verification.confirmed").Should().Be(false);
        spans.Where(span => span != whole).Should().HaveCount(3).And.OnlyContain(span => span.ParentSpanId == whole.SpanId);
        counted.Should().BeEquivalentTo([(1L, (object?)"indexed"), (1L, "not_seen")]);
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument is { Meter.Name: PushTelemetry.Name, Name: "coveo.push.verified_items" })
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }
}
