namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>What did not get into the index, the state forgets: the next rescan sends it again, though it has not changed.</summary>
public sealed class VerificationStateTests : VerificationTest
{
    private static readonly PushDocument[] Items = [Item("a://1"), Item("a://2"), Item("a://3")];

    [Theory]
    [InlineData("CONSUMING", "REJECTED")]
    [InlineData("INDEXING", "ERROR")]
    [InlineData("INDEXING", "SKIPPED")]
    public async Task An_item_that_did_not_get_into_the_index_is_sent_again_and_the_others_are_not(string task, string result)
    {
        var crawl = await RescannedAsync(Items);
        Log.Add("a://1", Service.Now);
        Log.Add("a://2", Service.Now, task, result);

        await LookAsync(crawl);
        var report = await RescanAsync(Items);

        (report.FullPassReason, report.Unchanged, report.AddedOrUpdated, report.Deleted).Should().Be((null, 2, 1, 0));
    }

    [Fact]
    public async Task One_that_is_in_the_index_after_all_is_not_sent_again()
    {
        var crawl = await RescannedAsync(Items);
        Array.ForEach(Items, item => Log.Add(item.DocumentId, Service.Now));
        Log.Add("a://2", Service.Now, "PROCESSING", "ERROR");
        Log.Add("a://3", Service.Now, "MAPPING", "WARNING");

        (await LookAsync(crawl)).IsConfirmed.Should().BeTrue();

        (await RescanAsync(Items)).AddedOrUpdated.Should().Be(0);
    }

    [Fact]
    public async Task One_that_has_vanished_meanwhile_is_deleted()
    {
        var crawl = await RescannedAsync(Items);
        Log.Add("a://3", Service.Now, "INDEXING", "ERROR");

        await LookAsync(crawl);
        var report = await RescanAsync(Items[..2]);

        (report.Unchanged, report.AddedOrUpdated, report.Deleted).Should().Be((2, 0, 1));
    }

    [Fact]
    public async Task A_deletion_that_has_failed_is_done_again()
    {
        await RescanAsync(Items);
        var crawl = await RescannedAsync(Items[..2]);
        Log.Add("a://3", Service.Now, "INDEXING", "ERROR", "DELETE");

        await LookAsync(crawl);

        (await RescanAsync(Items[..2])).Deleted.Should().Be(1);
    }

    [Fact]
    public async Task The_deletion_of_what_was_not_there_is_not()
    {
        await RescanAsync(Items);
        var crawl = await RescannedAsync(Items[..2]);
        Log.Add("a://3", Service.Now, "INDEXING", "SKIPPED", "DELETE");

        await LookAsync(crawl);

        (await RescanAsync(Items[..2])).Deleted.Should().Be(0);
    }

    [Fact]
    public async Task They_are_forgotten_however_many_there_are()
    {
        var items = Enumerable.Range(1, 2_500).Select(number => Item($"a://{number}")).ToArray();
        Options.Batches!.MaxItems = 1_000;
        var crawl = await RescannedAsync(items);
        Array.ForEach(items, item => Log.Add(item.DocumentId, Service.Now, "CONSUMING", "REJECTED"));

        (await LookAsync(crawl)).Failures.Should().HaveCount(1_000);

        (await RescanAsync(items)).AddedOrUpdated.Should().Be(2_500);
    }

    [Fact]
    public async Task One_that_is_not_in_the_index_yet_and_gets_there_while_it_is_waited_for_is_not_sent_again()
    {
        var crawl = await RescannedAsync(Items);
        Log.Add("a://1", Service.Now);
        Log.Add("a://3", Service.Now, "PROCESSING", "ERROR");
        Log.OnCall = call =>
        {
            if (call == 5)
            {
                Array.ForEach(Items[1..], item => Log.Add(item.DocumentId, Service.Now));
            }
        };

        var verification = await VerifyAsync(crawl, TimeSpan.FromMinutes(1));

        (verification.Indexed, verification.IndexedWithWarning).Should().Be((2, 1));
        (await RescanAsync(Items)).AddedOrUpdated.Should().Be(0);
    }

    [Fact]
    public async Task Where_another_crawl_has_the_state_it_is_said_and_verifying_again_makes_it_good()
    {
        Options.LeaseHolder = "crawler";
        Options.Name = "walk";
        var crawl = await RescannedAsync(Items);
        Log.Add("a://2", Service.Now, "CONSUMING", "REJECTED");
        await using (var next = await Client.Crawls.StartRescanAsync(SourceId, Options))
        {
            var verification = await LookAsync(crawl);

            (verification.Rejected, verification.Problem).Should().Be((1, null));
            verification.StateProblem.Should().StartWith("The state could not be told of items that did not get into the index").And.Contain("Source 's1' is being crawled by 'crawler'");
            verification.ToString().Should().Contain("- state");
            verification.ToJson().Should().Contain("\"stateProblem\":");
            await next.AddAsync(Items[0]);
            (await next.SaveCheckpointAsync("1")).Should().BeTrue("it has the state still");
        }

        (await LookAsync(crawl)).StateProblem.Should().BeNull();

        (await RescanAsync(Items)).AddedOrUpdated.Should().Be(1);
    }

    [Fact]
    public async Task A_crawl_that_remembers_nothing_has_nothing_to_forget()
    {
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now, "CONSUMING", "REJECTED");

        (await LookAsync(crawl)).StateProblem.Should().BeNull();
    }

    private async Task<ICrawlSession> RescannedAsync(params PushDocument[] documents)
    {
        Options.StateStore ??= Store;
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        foreach (var document in documents)
        {
            await crawl.AddAsync(document);
        }

        await crawl.CompleteAsync();
        return crawl;
    }
}
