using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>What a verification makes of answers that are not what it wants, and when it asks again.</summary>
public sealed class VerificationAnswerTests : VerificationTest
{
    private static readonly TaskCompletionSource<HttpResponseMessage> Never = new();

    [Theory]
    [InlineData(401, "INVALID_TOKEN", false)]
    [InlineData(403, "ACCESS_DENIED", false)]
    [InlineData(404, "NOT_FOUND", false)]
    [InlineData(400, "BAD", false)]
    [InlineData(400, "ORGANIZATION_IS_PAUSED", false)]
    [InlineData(400, "TOO_MANY_DOCUMENTS_DAILY", false)]
    [InlineData(500, "SERVER_ERROR", true)]
    [InlineData(408, "SLOW", true)]
    public async Task It_asks_again_where_that_may_help(int status, string code, bool asksAgain)
    {
        var crawl = await CrawledAsync("a://1");
        var asked = 0;
        Service.OnCall = words => words == "log indexing" && asked++ >= 0 ? Refusal(status, code) : null;

        var verification = await VerifyAsync(crawl, TimeSpan.FromSeconds(1));

        asked.Should().Be(asksAgain ? 2 : 1);
        verification.Problem.Should().StartWith("The log could not be read. ").And.NotEndWith("read. ");
        (verification.IsConfirmed, verification.NotSeen).Should().Be((false, 1));
    }

    [Fact]
    public async Task Without_time_to_wait_it_looks_once()
    {
        var crawl = await CrawledAsync("a://1");
        var calls = Service.Words.Count;

        (await LookAsync(crawl)).NotSeen.Should().Be(1);

        Service.Words.Skip(calls).Should().Equal("log indexing", "log problems", "source");
        Time.TimerCount.Should().Be(0);
    }

    [Fact]
    public async Task A_log_that_is_still_being_read_a_minute_after_the_time_is_not_read_to_its_end()
    {
        var crawl = await CrawledAsync("a://1");
        Service.OnCall = words => words == "log problems" ? Never.Task : null;
        Log.Add("a://1", Service.Now);
        var began = Time.GetUtcNow();
        var progress = new Progress();

        var verification = await VerifyAsync(crawl, TimeSpan.Zero, progress);

        (verification.Problem, verification.Indexed, verification.IsConfirmed).Should().Be(("The log was not read to its end: the time was over.", 1, false));
        (verification.SourceProblem, verification.SourceItems).Should().Be(("The source was not asked for: the time was over.", null));
        (verification.Duration, Time.GetUtcNow() - began).Should().Be((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));
        progress.Told.Should().ContainSingle().Which.Problem.Should().Be(verification.Problem);
    }

    [Fact]
    public async Task A_source_that_gives_no_answer_is_waited_for_no_longer_than_the_log()
    {
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now);
        Service.OnCall = words => words == "source" ? Never.Task : null;

        var verification = await VerifyAsync(crawl, TimeSpan.Zero);

        (verification.IsConfirmed, verification.SourceProblem, verification.SourceItems).Should().Be((true, "The source was not asked for: the time was over.", null));
    }

    [Fact]
    public async Task A_caller_who_cancels_while_the_source_is_asked_for_is_heeded()
    {
        var crawl = await CrawledAsync("a://1");
        using var stop = new CancellationTokenSource();
        Service.OnCall = words =>
        {
            if (words == "source")
            {
                stop.Cancel();
                return Never.Task;
            }

            return null;
        };

        await crawl.Awaiting(it => it.VerifyAsync(TimeSpan.Zero, cancellationToken: stop.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_source_without_a_count_and_one_that_cannot_be_read_are_told_apart()
    {
        var crawl = await CrawledAsync("a://1");
        Service.OnCall = words => words == "source" ? Task.FromResult(BatchService.Answer(200, """{"id":"s1","name":"Test"}""")) : null;
        (await LookAsync(crawl)).SourceProblem.Should().Be("The service has not said how many items the source has.");

        Service.OnCall = words => words == "source" ? Refusal(403, "ACCESS_DENIED") : null;
        var refused = (await Client.Sources.Awaiting(it => it.GetAsync(SourceId)).Should().ThrowAsync<CoveoPushException>()).Which;
        (await LookAsync(crawl)).SourceProblem.Should().Be($"The source could not be read. {refused.Message}");

        Service.OnCall = _ => null;
        (await LookAsync(crawl)).Should().Match<CrawlVerification>(verification => verification.SourceProblem == null && verification.SourceItems == 1);
    }

    [Fact]
    public async Task Of_items_that_were_handed_over_before_the_service_told_its_time_nothing_is_known_and_of_later_ones_is()
    {
        const string Undated = "The service has not told its time when items were handed over, so what its log says of them cannot be told from what it says of earlier crawls.";
        Service.TellsTime = false;
        Options.Batches!.MaxItems = 1;
        Service.AfterCall = words => Service.TellsTime = words.StartsWith("items", StringComparison.Ordinal);
        var crawl = await CrawledAsync("a://1", "a://2");
        Log.Add("a://1", Service.Now);
        Log.Add("a://2", Service.Now);

        var verification = await LookAsync(crawl);

        (verification.NotSeen, verification.Indexed, verification.Problem).Should().Be((1, 1, Undated));
        crawl.OutcomeOf("a://2").Should().Be(CrawlVerificationOutcome.Indexed);
        Service.TellsTime = false;
        Service.AfterCall = _ => { };
        Service.OnCall = words => words == "log indexing" ? Refusal(400, "BAD") : null;

        (await LookAsync(crawl)).Problem.Should().StartWith("The log could not be read.");
    }

    [Fact]
    public async Task Entries_of_another_source_do_not_count_and_those_that_name_none_do()
    {
        var crawl = await CrawledAsync("a://1", "a://2", "a://3");
        var at = Service.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Service.OnCall = words => words != "log indexing" ? null : Task.FromResult(BatchService.Answer(200, $$"""
            {"documentLogEntries":[
              {"id":"a://1","datetime":"{{at}}","operation":"ADD","task":"INDEXING","result":"COMPLETED","sourceId":"s2"},
              {"id":"a://2","datetime":"{{at}}","operation":"ADD","task":"INDEXING","result":"COMPLETED"},
              {"id":"a://3","datetime":"{{at}}","operation":"ADD","task":"INDEXING","result":"COMPLETED","sourceId":"s1"}],
             "hasNextPage":false}
            """));

        await LookAsync(crawl);

        new[] { "a://1", "a://2", "a://3" }.Select(crawl.OutcomeOf).Should().Equal(CrawlVerificationOutcome.NotSeen, CrawlVerificationOutcome.Indexed, CrawlVerificationOutcome.Indexed);
    }

    [Fact]
    public async Task A_clock_of_the_service_that_was_set_back_does_no_harm()
    {
        var crawl = await CrawledAsync("a://1");
        Service.Now -= TimeSpan.FromHours(1);
        await Client.Sources.GetAsync(SourceId);

        var verification = await LookAsync(crawl);

        (verification.NotSeen, verification.Problem).Should().Be((1, null));
        Log.Calls.Should().HaveCount(2).And.OnlyContain(call => Uri.UnescapeDataString(call.Address.Query).StartsWith("?from=2025-02-03T08:59:59.000Z&to=2025-02-03T08:59:59.000Z&"));
    }

    private static Task<HttpResponseMessage> Refusal(int status, string code) => Task.FromResult(BatchService.Answer(status, $$"""{"errorCode":"{{code}}","message":"No."}"""));
}
