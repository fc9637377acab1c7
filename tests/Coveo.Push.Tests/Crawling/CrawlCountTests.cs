using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>What the numbers of a report count, of items and of identities.</summary>
public sealed class CrawlCountTests : CrawlTest
{
    public CrawlCountTests() => (Options.SecurityProviderId, Options.StateStore, Options.Name) = (Provider, Store, "walk");

    [Fact]
    public async Task Requests_that_adding_objects_has_caused_are_the_crawls()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        for (var number = 1; number <= 3; number++)
        {
            await crawl.AddAsync(new ShopProduct($"a://{number}"), ShopContext.Default.ShopProduct, product => product.Url);
        }

        (crawl.SoFar.Requests, crawl.SoFar.Seen, crawl.SoFar.AddedOrUpdated).Should().Be((5, 3, 2), "that is the source, its status, and three for a batch of two");
    }

    [Fact]
    public async Task Requests_that_adding_identities_has_caused_are_the_crawls()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        foreach (var name in new[] { "ana", "ben", "cleo" })
        {
            await crawl.AddIdentityAsync(Person(name));
        }

        (crawl.SoFar.Requests, crawl.SoFar.Seen, crawl.SoFar.Identities, crawl.SoFar.Batches).Should().Be((5, 0, 2, 1));
    }

    [Fact]
    public async Task Requests_that_a_checkpoint_has_caused_are_the_crawls_and_identities_go_before_items()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        await crawl.AddIdentityAsync(Person("ana"));

        (await crawl.SaveCheckpointAsync("1")).Should().BeTrue();

        (crawl.SoFar.Requests, crawl.SoFar.Batches, crawl.SoFar.AddedOrUpdated, crawl.SoFar.Identities).Should().Be((8, 2, 1, 1));
        Service.Words.Skip(2).Should().Equal("create", "upload f3", "identities f3", "create", "upload f6", "items f6");
    }

    [Fact]
    public async Task Bytes_and_batches_are_those_of_items_and_identities()
    {
        var items = await CrawlAsync(crawl => crawl.AddAsync(Item("a://1")));
        var identities = await CrawlAsync(crawl => crawl.AddIdentityAsync(Person("ana")));

        var both = await CrawlAsync(async crawl =>
        {
            await crawl.AddAsync(Item("a://1"));
            await crawl.AddIdentityAsync(Person("ana"));
        });

        (items.Batches, items.Bytes).Should().Be((1, """{"addOrUpdate":[{"documentId":"a://1"}]}""".Length));
        (identities.Batches, identities.Bytes > 0).Should().Be((1, true));
        (both.Batches, both.Bytes).Should().Be((2, items.Bytes + identities.Bytes));

        async Task<CrawlReport> CrawlAsync(Func<ICrawlSession, ValueTask> add)
        {
            await using var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
            await add(crawl);
            return await crawl.CompleteAsync();
        }
    }

    [Fact]
    public async Task A_crawl_that_is_given_up_has_sent_neither_items_nor_identities_and_counts_its_last_request()
    {
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        await crawl.AddIdentityAsync(Person(""));
        await crawl.AddIdentityAsync(Person("ana"));
        await crawl.AddIdentityAsync(Person("ben"));
        Time.Advance(TimeSpan.FromSeconds(5));

        await crawl.DisposeAsync();

        (crawl.SoFar.NotSent, crawl.SoFar.Identities, crawl.SoFar.IdentitiesNotAccepted, crawl.SoFar.Requests, crawl.SoFar.Duration).Should().Be((1, 0, 3, 3, TimeSpan.FromSeconds(5)));
        Time.TimerCount.Should().Be(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_is_rejected_and_one_that_fails_do_not_make_up_for_each_other(bool ofItems)
    {
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        Service.OnCall = call => call.StartsWith(ofItems ? "items" : "identities", StringComparison.Ordinal) ? Refusal() : null;
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        await crawl.AddIdentityAsync(Person("ana"));
        await (ofItems ? crawl.AddAsync(Item("no URI")) : crawl.AddIdentityAsync(Person("")));

        (await crawl.SaveCheckpointAsync("1")).Should().BeFalse();
        var report = await crawl.CompleteAsync();

        (report.Outcome, report.Rejected, report.Failed, report.IdentitiesNotAccepted).Should().Be(ofItems ? (CrawlOutcome.Incomplete, 1, 1, 0) : (CrawlOutcome.Incomplete, 0, 0, 2));
        (report.AddedOrUpdated, report.Identities).Should().Be(ofItems ? (0, 1) : (1, 0));
        report.Failures.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_rescan_that_pushes_everything_disables_no_identity()
    {
        Service.Identities["gone"] = 1;
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddIdentityAsync(Person("ana"));

        (await crawl.CompleteAsync()).Outcome.Should().Be(CrawlOutcome.Completed);

        Service.Identities.Keys.Should().BeEquivalentTo("gone", "ana");
        Service.Words.Should().Contain(call => call.StartsWith("delete old", StringComparison.Ordinal)).And.NotContain(call => call.StartsWith("disable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_callers_callback_is_told_of_one_failure_at_a_time_whether_of_an_item_or_an_identity()
    {
        var (told, gate) = (new List<string>(), new TaskCompletionSource());
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        Options.Batches.OnItemNotAccepted = async (outcome, _) =>
        {
            told.Add(outcome.Id);
            await gate.Task;
        };
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        var item = crawl.AddAsync(Item("no URI")).AsTask();
        var identity = crawl.AddIdentityAsync(Person("")).AsTask();

        told.Should().Equal("no URI");
        gate.SetResult();
        await Task.WhenAll(item, identity);
        told.Should().Equal("no URI", "");
    }

    [Fact]
    public async Task An_object_that_is_unchanged_is_seen()
    {
        for (var pass = 0; pass < 2; pass++)
        {
            await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
            await crawl.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, product => product.Url);
            (await crawl.CompleteAsync()).Should().Match<CrawlReport>(report => report.Seen == 1 && report.Unchanged == pass);
        }
    }

    private static Task<HttpResponseMessage> Refusal() => Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"No."}"""));
}
