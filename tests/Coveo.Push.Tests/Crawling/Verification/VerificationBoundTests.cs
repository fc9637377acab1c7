using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>How long a verification may take, what it expects, and what it logs.</summary>
public sealed class VerificationBoundTests : VerificationTest
{
    [Fact]
    public void It_waits_as_long_as_the_service_keeps_its_log_and_no_longer()
    {
        Check(TimeSpan.Zero).Should().NotThrow();
        Check(TimeSpan.FromDays(14)).Should().NotThrow();
        var thrown = Check(TimeSpan.FromDays(14) + TimeSpan.FromTicks(1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("timeout").Which;
        thrown.Message.Should().StartWith("The time to wait is 14.00:00:00.0000001. Give 0, to look once, to 14 days, for which the service keeps its log.");
        thrown.ActualValue.Should().Be(TimeSpan.FromDays(14) + TimeSpan.FromTicks(1));
        Check(TimeSpan.FromTicks(-1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("timeout").WithMessage("The time to wait is -00:00:00.0000001. *");

        static Action Check(TimeSpan timeout) => () => CrawlVerificationRules.CheckTimeout(timeout);
    }

    [Fact]
    public async Task A_crawl_that_has_deleted_nothing_old_does_not_know_how_many_items_there_should_be()
    {
        Service.Holds("a://1", "a://2", "a://3");
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        (await crawl.CompleteAsync()).Outcome.Should().Be(CrawlOutcome.CompletedWithoutDeletion);

        (await LookAsync(crawl)).ExpectedItems.Should().BeNull();
    }

    [Fact]
    public async Task A_rebuild_with_a_state_expects_what_it_has_come_upon_though_it_keeps_track_of_none()
    {
        (Options.StateStore, Options.VerifiableItems) = (Store, 0);
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        await crawl.AddAsync(Item("a://2"));
        await crawl.CompleteAsync();

        var verification = await LookAsync(crawl);

        (verification.ExpectedItems, verification.SourceItems, verification.NotTracked, verification.Items).Should().Be((2, 2, 2, 2));
        Log.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_confirmed_is_logged_and_what_is_not_is_warned_of_with_its_first_ten_failures()
    {
        Options.Batches!.MaxItems = 100;
        var ids = Enumerable.Range(10, 12).Select(number => $"a://{number}").ToArray();
        var crawl = await CrawledAsync(ids);
        Array.ForEach(ids, id => Log.Add(id, Service.Now, "CONSUMING", "REJECTED"));
        var rejected = await LookAsync(crawl);
        rejected.Failures.Should().HaveCount(12);
        LoggedOfCrawls.Last().Should().Be($"Warning 13 Incremental of source 's1' is not confirmed by the log of the service: {(rejected with { Failures = [.. rejected.Failures.Take(10)] }).ToJson()}.");

        var good = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now);
        var confirmed = await LookAsync(good);

        LoggedOfCrawls.Last().Should().Be($"Information 12 Incremental of source 's1' is confirmed by the log of the service: {confirmed.ToJson()}.");
        good.SoFar.Verification.Should().BeSameAs(confirmed);
    }

    [Fact]
    public async Task Of_versions_in_one_batch_the_last_is_what_was_handed_over()
    {
        Options.Batches!.MaxItems = 10;
        var crawl = await CrawledAsync(
            PushOperation.AddOrUpdate(Item("a://1")), PushOperation.Delete("a://1"), PushOperation.Delete("a://2"), PushOperation.AddOrUpdate(Item("a://2")), PushOperation.AddOrUpdate(Item("a://2", "new")));
        Log.Add("a://1", Service.Now, operation: "DELETE");
        Log.Add("a://2", Service.Now);

        (await LookAsync(crawl)).Should().Match<CrawlVerification>(verification => verification.IsConfirmed && verification.Items == 2 && verification.Deleted == 1 && verification.Indexed == 1);
    }

    [Fact]
    public async Task The_times_of_a_later_look_and_of_one_after_a_failure_are_those_of_what_may_be_missing()
    {
        var crawl = await CrawledAsync("a://1");
        var failures = 1;
        Service.OnCall = words => words == "log indexing" && Log.Calls.Count > 0 && failures-- > 0 ? Task.FromResult(BatchService.Answer(500, "{}")) : null;

        await VerifyAsync(crawl, TimeSpan.FromSeconds(3));

        Log.Calls.Select(call => System.Web.HttpUtility.ParseQueryString(call.Address.Query)["from"]).Should().OnlyContain(from => from == "2025-02-03T08:59:59.000Z");
        Log.Calls.Should().HaveCount(4, "two of three looks have come to an answer");
    }
}
