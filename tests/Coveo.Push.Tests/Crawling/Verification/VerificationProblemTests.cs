using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>A log that cannot be read, and what is refused before it is asked for.</summary>
public sealed class VerificationProblemTests : VerificationTest
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(401, "INVALID_TOKEN", "does not know the key")]
    [InlineData(403, "ACCESS_DENIED", "lacks a privilege")]
    public async Task A_key_that_may_not_read_the_log_is_said_and_nothing_is_called_indexed(int status, string code, string advice)
    {
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now);
        var logCalls = 0;
        Service.OnCall = words =>
        {
            logCalls += words.StartsWith("log", StringComparison.Ordinal) ? 1 : 0;
            return words.StartsWith("log", StringComparison.Ordinal) ? Refusal(status, code) : null;
        };

        var verification = await crawl.VerifyAsync(Minute);

        verification.Problem.Should().StartWith("The log could not be read.").And.Contain(advice);
        (verification.NotSeen, verification.Indexed, verification.IsConfirmed, verification.SourceItems).Should().Be((1, 0, false, 1));
        logCalls.Should().Be(1, "asking again does not help");
        (crawl.SoFar.Outcome, crawl.SoFar.Verification).Should().Be((CrawlOutcome.Completed, verification));
    }

    [Fact]
    public async Task A_service_that_fails_is_asked_again()
    {
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now);
        var failures = 3;
        Service.OnCall = words => words.StartsWith("log", StringComparison.Ordinal) && failures-- > 0 ? Refusal(500, "SERVER_ERROR") : null;
        var progress = new Progress();

        var verification = await VerifyAsync(crawl, Minute, progress);

        verification.IsConfirmed.Should().BeTrue();
        progress.Told.Select(told => told.Problem is null).Should().Equal(false, false, false, true);
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_takes_nothing_from_what_the_log_says()
    {
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now);
        Service.OnCall = words => words == "source" ? Refusal(403, "ACCESS_DENIED") : null;

        var verification = await LookAsync(crawl);

        (verification.IsConfirmed, verification.SourceItems).Should().Be((true, null));
        verification.SourceProblem.Should().StartWith("The source could not be read.");
    }

    [Fact]
    public async Task A_crawl_that_still_runs_is_not_verified()
    {
        await using var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);

        (await FluentActions.Awaiting(() => LookAsync(crawl)).Should().ThrowAsync<InvalidOperationException>()).WithMessage("*still runs*CompleteAsync*");
    }

    [Fact]
    public async Task A_crawl_that_was_aborted_is_verified_as_far_as_it_came()
    {
        var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        await using (crawl)
        {
            await crawl.AddAsync(Item("a://1"));
            await crawl.AddAsync(Item("a://2"));
            await crawl.AddAsync(Item("a://3"));
            Options.StateStore = null;
        }

        var taken = crawl.SoFar.AddedOrUpdated;
        (await LookAsync(crawl)).Items.Should().Be(taken);
    }

    [Fact]
    public async Task Two_verifications_at_once_are_refused()
    {
        var crawl = await CrawledAsync("a://1");
        var first = crawl.VerifyAsync(Minute);

        await FluentActions.Awaiting(() => crawl.VerifyAsync(Minute)).Should().ThrowAsync<InvalidOperationException>();

        await Time.CompleteAsync(first);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(15 * 24 * 60)]
    public async Task A_time_to_wait_out_of_range_is_refused(int minutes)
    {
        var crawl = await CrawledAsync("a://1");

        await FluentActions.Awaiting(() => crawl.VerifyAsync(TimeSpan.FromMinutes(minutes))).Should().ThrowAsync<ArgumentOutOfRangeException>();

        Log.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(50_000_001)]
    public async Task A_number_of_items_out_of_range_is_refused_before_anything_is_sent(int items)
    {
        Options.VerifiableItems = items;

        (await FluentActions.Awaiting(() => RebuildAsync("a://1")).Should().ThrowAsync<ArgumentOutOfRangeException>()).WithMessage($"*VerifiableItems is {items}*");

        Service.Words.Should().BeEmpty();
    }

    [Fact]
    public async Task Items_beyond_those_that_are_kept_track_of_are_counted_and_never_called_indexed()
    {
        Options.VerifiableItems = 2;
        var crawl = await CrawledAsync("a://1", "a://2", "a://3");
        Array.ForEach(["a://1", "a://2", "a://3"], id => Log.Add(id, Service.Now));

        var verification = await LookAsync(crawl);

        (verification.Items, verification.Indexed, verification.NotTracked, verification.IsConfirmed).Should().Be((3, 2, 1, false));
        crawl.OutcomeOf("a://3").Should().Be(CrawlVerificationOutcome.NotTracked);
    }

    private static Task<HttpResponseMessage> Refusal(int status, string code) => Task.FromResult(BatchService.Answer(status, $$"""{"errorCode":"{{code}}","message":"No."}"""));
}
