namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>When the log is read, what is asked, and when that ends.</summary>
public sealed class VerificationWaitTests : VerificationTest
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task It_asks_for_what_has_arrived_then_for_what_went_wrong_then_for_the_source()
    {
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now);
        var calls = Service.Words.Count;

        await LookAsync(crawl);

        Service.Words.Skip(calls).Should().Equal("log indexing", "log problems", "source");
        const string Address = "POST https://api.cloud.coveo.com/logs/v1/organizations/acmeorg1?from=2025-02-03T08:59:59.000Z&to=2025-02-03T09:00:03.000Z&page=0&perPage=1000";
        Log.Calls.Select(call => Uri.UnescapeDataString(call.Line)).Should().Equal(Address, Address);
        Log.Calls.Select(call => call.Text).Should().Equal(
            """{"tasks":["INDEXING"],"sourcesIds":["s1"]}""",
            """{"results":["WARNING","REJECTED","ERROR","SKIPPED"],"sourcesIds":["s1"]}""");
    }

    [Fact]
    public async Task When_all_is_known_it_ends_without_waiting()
    {
        var crawl = await CrawledAsync("a://1", "a://2");
        Log.Add("a://1", Service.Now);
        Log.Add("a://2", Service.Now, "CONSUMING", "REJECTED");

        var verification = await crawl.VerifyAsync(TimeSpan.FromHours(1));

        (verification.Indexed, verification.Rejected, verification.Duration).Should().Be((1, 1, TimeSpan.Zero));
        Time.TimerCount.Should().Be(0);
    }

    [Fact]
    public async Task It_looks_after_ever_longer_waits_until_the_time_is_over()
    {
        var crawl = await CrawledAsync("a://1");
        var (start, looks) = (Time.GetUtcNow(), new List<double>());
        Service.OnCall = words =>
        {
            looks.AddRange(words == "log indexing" ? [(Time.GetUtcNow() - start).TotalSeconds] : []);
            return null;
        };

        var verification = await VerifyAsync(crawl, 4 * Minute);

        looks.Should().Equal(0, 1, 3, 7, 15, 31, 63, 123, 183, 240);
        (verification.NotSeen, verification.IsConfirmed, verification.Problem, verification.Duration).Should().Be((1, false, null, 4 * Minute));
    }

    [Fact]
    public async Task Entries_that_come_late_are_seen_and_progress_is_told_after_each_look()
    {
        var crawl = await CrawledAsync("a://1", "a://2");
        var at = Service.Now;
        var progress = new Progress();
        Log.OnCall = call =>
        {
            if (call is 3 or 7)
            {
                Log.Add(call == 3 ? "a://1" : "a://2", at);
            }
        };

        var verification = await VerifyAsync(crawl, 10 * Minute, progress);

        verification.IsConfirmed.Should().BeTrue();
        verification.Duration.Should().Be(TimeSpan.FromSeconds(7));
        progress.Told.Select(told => (told.Indexed, told.NotSeen)).Should().Equal((0L, 2L), (1L, 1L), (1L, 1L), (2L, 0L));
    }

    [Fact]
    public async Task A_later_look_reads_back_no_further_than_entries_may_be_late()
    {
        var crawl = await CrawledAsync("a://1");

        await VerifyAsync(crawl, 30 * Minute);

        var from = Log.Calls.Select(call => System.Web.HttpUtility.ParseQueryString(call.Address.Query)["from"]).ToList();
        from[0].Should().Be("2025-02-03T08:59:59.000Z");
        from[^1].Should().StartWith("2025-02-03T09:14");
    }

    [Fact]
    public async Task Pages_that_new_entries_shift_lose_nothing()
    {
        Log.MostPerPage = 10;
        Options.Batches!.MaxItems = 1000;
        var ids = Enumerable.Range(0, 95).Select(number => $"a://{number}").ToArray();
        var crawl = await CrawledAsync(ids);
        Array.ForEach(ids, id => Log.Add(id, Service.Now));
        Log.OnCall = _ => Enumerable.Range(0, 7).ToList().ForEach(_ => Log.Add("a://of another crawl", Service.Now));

        (await LookAsync(crawl)).Indexed.Should().Be(95);
    }

    [Fact]
    public async Task It_can_be_asked_again_later_and_goes_on_with_what_is_known()
    {
        var crawl = await CrawledAsync("a://1", "a://2");
        Log.Add("a://1", Service.Now);
        (await LookAsync(crawl)).NotSeen.Should().Be(1);

        Log.Add("a://2", Service.Now);
        var later = await LookAsync(crawl);

        later.IsConfirmed.Should().BeTrue();
        crawl.SoFar.Verification.Should().BeSameAs(later);
    }

    [Fact]
    public async Task A_crawl_that_has_handed_nothing_over_reads_no_log()
    {
        var crawl = await CrawledAsync(Array.Empty<string>());

        var verification = await crawl.VerifyAsync(Minute);

        (verification.Items, verification.IsConfirmed).Should().Be((0, true));
        Log.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_cancelled_verification_keeps_what_was_learned()
    {
        var crawl = await CrawledAsync("a://1", "a://2");
        Log.Add("a://1", Service.Now);
        using var stop = new CancellationTokenSource();
        var verification = crawl.VerifyAsync(Minute, cancellationToken: stop.Token);

        await stop.CancelAsync();

        await FluentActions.Awaiting(() => verification).Should().ThrowAsync<OperationCanceledException>();
        crawl.OutcomeOf("a://1").Should().Be(CrawlVerificationOutcome.Indexed);
        Time.TimerCount.Should().Be(0);
        (await LookAsync(crawl)).Indexed.Should().Be(1);
    }

    [Fact]
    public async Task A_log_that_answers_too_slowly_is_given_up_a_minute_after_the_time()
    {
        var crawl = await CrawledAsync("a://1");
        Service.OnCall = words => words.StartsWith("log", StringComparison.Ordinal) ? new TaskCompletionSource<HttpResponseMessage>().Task : null;

        var verification = await VerifyAsync(crawl, TimeSpan.FromSeconds(10));

        verification.Duration.Should().BeLessThanOrEqualTo(TimeSpan.FromSeconds(70));
        verification.Problem.Should().NotBeNull();
    }
}
