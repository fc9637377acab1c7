using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>Whatever call goes wrong, nothing is deleted that may still be there, and the source is set to IDLE.</summary>
public sealed class CrawlFaultTests : CrawlTest
{
    /// <summary>The calls of a rebuild with two batches of items and one of identities.</summary>
    private const int Calls = 14;

    public static TheoryData<int, int> EveryCall
    {
        get
        {
            var data = new TheoryData<int, int>();
            foreach (var status in new[] { 400, 503 })
            {
                for (var call = 1; call <= Calls; call++)
                {
                    data.Add(call, status);
                }
            }

            return data;
        }
    }

    [Fact]
    public async Task Without_a_fault_it_is_as_many_calls()
    {
        await CrawlAsync(failing: 0, status: 0);

        Service.Words.Should().HaveCount(Calls).And.EndWith(["status IDLE"]);
        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2", "a://3");
        Service.Identities.Keys.Should().BeEquivalentTo("ana");
    }

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task A_call_that_fails_deletes_nothing_and_leaves_the_source_idle(int failing, int status)
    {
        var (report, failure) = await CrawlAsync(failing, status);

        var word = Service.Words[failing - 1];
        if (!word.StartsWith('d') && word != "status IDLE")
        {
            Service.Items.Should().ContainKey("a://gone", "the call that failed was {0}", word);
            Service.Identities.Should().ContainKey("gone");
        }

        Service.Items.Should().ContainKey("a://1", "it is in the repository all the time");
        if (word == "status IDLE")
        {
            failure.Should().BeNull();
            report!.StatusProblem.Should().NotBeNull();
            report.Outcome.Should().Be(CrawlOutcome.Completed);
        }
        else if (word == "source")
        {
            report!.Outcome.Should().Be(CrawlOutcome.CompletedWithoutDeletion);
        }
        else
        {
            failure.Should().BeAssignableTo<CoveoPushException>();
            Service.Status.Should().Be("IDLE");
            report?.Outcome.Should().Be(CrawlOutcome.Incomplete);
        }
    }

    [Fact]
    public async Task A_failing_idle_does_not_hide_the_first_failure()
    {
        Service.OnCall = call => call.StartsWith("upload", StringComparison.Ordinal) || call == "status IDLE" ? Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"m"}""")) : null;

        var crawling = () => RebuildAsync("a://1");

        var thrown = (await crawling.Should().ThrowAsync<CrawlIncompleteException>()).Which;
        thrown.InnerException.Should().BeOfType<CoveoPushIncompleteException>();
        (thrown.Report.Failed, thrown.Report.StatusProblem is null).Should().Be((1, false));
    }

    [Fact]
    public async Task A_start_whose_answer_was_lost_is_taken_back()
    {
        Service.OnCall = call => call == "status REBUILD" ? throw new HttpRequestException("lost", new IOException()) : null;

        var starting = () => Client.Crawls.StartRebuildAsync(SourceId);

        await starting.Should().ThrowAsync<CoveoPushException>();
        Service.Words.Should().Equal("source", "status REBUILD", "status IDLE");
    }

    [Fact]
    public async Task An_item_that_was_rejected_keeps_everything_from_being_deleted_and_stands_in_the_report()
    {
        Service.Holds("a://gone");
        Options.Batches!.OnFailure = BatchFailureMode.Continue;

        var report = await RebuildAsync("a://1", "no URI");

        (report.Outcome, report.Rejected, report.AddedOrUpdated).Should().Be((CrawlOutcome.Incomplete, 1, 1));
        report.NotDeletedBecause.Should().Be("Not everything was taken, and what is missing may still be there.");
        report.Failures.Should().ContainSingle().Which.Id.Should().Be("no URI");
        Service.Items.Should().ContainKey("a://gone");
    }

    private async Task<(CrawlReport? Report, Exception? Failure)> CrawlAsync(int failing, int status)
    {
        Service.Holds("a://1", "a://gone");
        Service.Identities["gone"] = 1;
        var call = 0;
        Service.OnCall = _ => ++call == failing ? Task.FromResult(BatchService.Answer(status, """{"errorCode":"BAD","message":"m"}""")) : null;
        Options.SecurityProviderId = Provider;
        ICrawlSession? crawl = null;
        try
        {
            crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
            await crawl.AddIdentityAsync(Person("ana"));
            foreach (var id in new[] { "a://1", "a://2", "a://3" })
            {
                await crawl.AddAsync(Item(id));
            }

            return (await crawl.CompleteAsync(), null);
        }
        catch (CoveoPushException failure)
        {
            return (crawl?.SoFar is { Outcome: not CrawlOutcome.Running } ended ? ended : null, failure);
        }
        finally
        {
            await using (crawl)
            {
            }
        }
    }
}
