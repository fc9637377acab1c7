using static Coveo.Push.CrawlVerificationOutcome;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>What the log says of an earlier crawl, or of somebody else's operation, says nothing of this one.</summary>
public sealed class VerificationOrderTests : VerificationTest
{
    private const string One = "a://1";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task An_entry_from_before_the_item_was_handed_over_does_not_count()
    {
        Log.Add(One, Service.Now - Minute);
        var crawl = await CrawledAsync(One);

        (await LookAsync(crawl)).NotSeen.Should().Be(1);
    }

    [Fact]
    public async Task An_entry_of_the_last_crawl_that_comes_while_this_one_waits_does_not_count_where_the_log_tells_the_ordering_id()
    {
        var before = Service.Now - Minute;
        var crawl = await CrawledAsync(One);
        Log.Add(One, Service.Now, ordered: before);
        Log.Add(One, Service.Now, "CONSUMING", "ERROR", ordered: before);

        (await LookAsync(crawl)).NotSeen.Should().Be(1);
    }

    [Fact]
    public async Task An_item_of_two_crawls_is_verified_for_each()
    {
        var first = await CrawledAsync(One);
        Log.Add(One, Service.Now, ordered: Service.Now);
        Service.Now += Minute;
        var second = await CrawledAsync(One);

        ((await LookAsync(first)).Indexed, (await LookAsync(second)).Indexed).Should().Be((1, 0));

        Log.Add(One, Service.Now, "PROCESSING", "ERROR", ordered: Service.Now);
        (await LookAsync(second)).Failed.Should().Be(1);
    }

    [Fact]
    public async Task Of_a_batch_that_was_handed_over_twice_as_its_answer_was_lost_the_last_operation_decides()
    {
        var crawl = await CrawledAsync(One);
        var (first, last) = (Service.Now, Service.Now.AddMilliseconds(1));
        Log.Add(One, Service.Now, ordered: last);
        Log.Add(One, Service.Now, "CONSUMING", "ERROR", ordered: first);

        (await LookAsync(crawl)).Should().Match<CrawlVerification>(verification => verification.IsConfirmed && verification.Failures.Count == 0);
    }

    [Fact]
    public async Task A_failure_of_an_operation_that_a_later_one_has_made_good_is_not_listed()
    {
        var crawl = await CrawledAsync(One);
        Log.Add(One, Service.Now, "INDEXING", "ERROR", ordered: Service.Now);
        (await LookAsync(crawl)).Failures.Should().ContainSingle();

        Log.Add(One, Service.Now, ordered: Service.Now.AddMilliseconds(1));
        (await LookAsync(crawl)).Should().Match<CrawlVerification>(verification => verification.IsConfirmed && verification.Failures.Count == 0);
    }

    [Fact]
    public async Task An_ordering_id_of_the_future_is_somebody_elses()
    {
        var crawl = await CrawledAsync(One);
        Log.Add(One, Service.Now, ordered: Service.Now.AddYears(100));
        Log.Add(One, Service.Now, "CONSUMING", "ERROR", ordered: Service.Now);

        (await LookAsync(crawl)).Failed.Should().Be(1, "the operation of this crawl came too late for the other");
    }

    [Fact]
    public async Task Where_the_service_has_not_told_its_time_nothing_is_called_indexed()
    {
        Service.TellsTime = false;
        var crawl = await CrawledAsync(One);
        Log.Add(One, Service.Now);

        var verification = await LookAsync(crawl);

        (verification.NotSeen, verification.IsConfirmed).Should().Be((1, false));
        verification.Problem.Should().StartWith("The service has not told its time");
        Log.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_entry_without_time_and_ordering_id_does_not_count()
    {
        var crawl = await CrawledAsync(One);
        Service.OnCall = words => words.StartsWith("log", StringComparison.Ordinal)
            ? Task.FromResult(Doubles.BatchService.Answer(200, """{"documentLogEntries":[{"id":"a://1","operation":"ADD","task":"INDEXING","result":"COMPLETED"}],"hasNextPage":false}"""))
            : null;

        await LookAsync(crawl);

        crawl.OutcomeOf(One).Should().Be(NotSeen);
    }
}
