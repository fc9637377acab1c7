using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>What a crawl does not take, in the words that say what to do instead; and what becomes of it afterwards.</summary>
public sealed class CrawlRefusalTests : CrawlTest
{
    private const string Broken = "Adding something to the crawl had failed or was cancelled, so it has not everything, and nothing old is deleted. Start another one.";

    [Fact]
    public async Task Nothing_is_not_added_and_does_no_harm()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        await crawl.Awaiting(it => it.AddAsync((PushDocument)null!).AsTask()).Should().ThrowAsync<ArgumentNullException>().WithParameterName("document");
        await crawl.Awaiting(it => it.AddAsync(default(PushOperation)).AsTask()).Should().ThrowAsync<ArgumentException>().WithParameterName("operation");
        await crawl.Awaiting(it => it.SaveCheckpointAsync(null!).AsTask()).Should().ThrowAsync<ArgumentNullException>().WithParameterName("checkpoint");
        crawl.Invoking(it => it.OutcomeOf(null!)).Should().Throw<ArgumentNullException>().WithParameterName("documentId");
        crawl.Invoking(it => it.ReportGap(null!)).Should().Throw<ArgumentException>().WithParameterName("because").WithMessage("The reason is blank. Say what cannot be read, and why.*");

        (await crawl.CompleteAsync()).Should().Match<CrawlReport>(report => report.Outcome == CrawlOutcome.Completed && report.Seen == 0);
    }

    [Fact]
    public async Task An_identity_needs_a_provider_that_is_named_at_the_start()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        await crawl.Awaiting(it => it.AddIdentityAsync(Person("ana")).AsTask()).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("The crawl has no security identity provider. Name it in CrawlOptions.SecurityProviderId when the crawl is started.");

        (await crawl.CompleteAsync()).Outcome.Should().Be(CrawlOutcome.Completed);
    }

    [Fact]
    public async Task A_checkpoint_needs_a_place()
    {
        const string Nowhere = "The crawl has nowhere to keep a checkpoint. Set CrawlOptions.StateStore when it is started";
        await using (var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options))
        {
            await crawl.Awaiting(it => it.SaveCheckpointAsync("t").AsTask()).Should().ThrowAsync<InvalidOperationException>().WithMessage($"{Nowhere}, and a Name unless it is incremental.");
            await crawl.Awaiting(it => it.CompleteAsync("t")).Should().ThrowAsync<InvalidOperationException>().WithMessage($"{Nowhere}.");
            await crawl.CompleteAsync();
        }

        Options.StateStore = Store;
        await using (var nameless = await Client.Crawls.StartRebuildAsync(SourceId, Options))
        {
            await nameless.Awaiting(it => it.SaveCheckpointAsync("t").AsTask()).Should().ThrowAsync<InvalidOperationException>().WithMessage($"{Nowhere}, and a Name unless it is incremental.");
        }

        Options.Name = "nightly";
        await using var named = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        (await named.SaveCheckpointAsync("t")).Should().BeTrue();
    }

    [Fact]
    public async Task A_crawl_that_is_over_takes_neither_gaps_nor_checkpoints()
    {
        const string Over = "The crawl was completed, and takes nothing more. Start another one.";
        Options.StateStore = Store;
        var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        await crawl.CompleteAsync();

        await crawl.Awaiting(it => it.SaveCheckpointAsync("t").AsTask()).Should().ThrowExactlyAsync<InvalidOperationException>().WithMessage(Over);
        crawl.Invoking(it => it.ReportGap("late")).Should().ThrowExactly<InvalidOperationException>().WithMessage(Over);
        await crawl.DisposeAsync();

        await crawl.Awaiting(it => it.SaveCheckpointAsync("t").AsTask()).Should().ThrowExactlyAsync<ObjectDisposedException>();
        crawl.Invoking(it => it.ReportGap("late")).Should().ThrowExactly<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_crawl_without_an_object_that_could_not_be_added_has_not_everything()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.Awaiting(it => it.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, _ => throw new IOException("no ID")).AsTask()).Should().ThrowAsync<IOException>();

        await crawl.Awaiting(it => it.CompleteAsync()).Should().ThrowAsync<CrawlIncompleteException>().WithMessage($"*{Broken}");

        (crawl.SoFar.Outcome, crawl.SoFar.Seen, crawl.SoFar.NotDeletedBecause).Should().Be((CrawlOutcome.Incomplete, 1, "Not everything was taken, and what is missing may still be there."));
    }

    [Fact]
    public async Task A_crawl_without_an_identity_whose_adding_was_cancelled_has_not_everything()
    {
        Service.Identities["gone"] = 1;
        Options.SecurityProviderId = Provider;
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddIdentityAsync(Person("ana"));
        await crawl.Awaiting(it => it.AddIdentityAsync(Person("ben"), new CancellationToken(canceled: true)).AsTask()).Should().ThrowAsync<OperationCanceledException>();

        await crawl.Awaiting(it => it.CompleteAsync()).Should().ThrowAsync<CrawlIncompleteException>().WithMessage($"*{Broken}");

        Service.Identities.Keys.Should().BeEquivalentTo("ana", "gone");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_object_has_an_id_with_a_state_or_without(bool hasState)
    {
        Options.StateStore = hasState ? Store : null;
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        await crawl.Awaiting(it => it.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, documentId: null!).AsTask()).Should().ThrowAsync<ArgumentNullException>().WithParameterName("documentId");
        await crawl.Awaiting(it => it.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, _ => null!).AsTask()).Should().ThrowAsync<ArgumentException>().WithMessage("It gave no documentId (null) for an item.*");
    }

    [Fact]
    public async Task No_checkpoint_is_saved_behind_something_that_could_not_be_added()
    {
        Options.StateStore = Store;
        await using var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        await crawl.Awaiting(it => it.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, _ => throw new IOException("no ID")).AsTask()).Should().ThrowAsync<IOException>();

        (await crawl.SaveCheckpointAsync("1")).Should().BeFalse();

        crawl.Checkpoint.Should().BeNull();
    }

    [Fact]
    public async Task A_crawl_with_a_name_to_which_something_could_not_be_added_is_gone_on_with_though_an_item_was_wrong_too()
    {
        (Options.StateStore, Options.Name, Options.Resume) = (Store, "nightly", true);
        await using (var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options))
        {
            (await crawl.SaveCheckpointAsync("after 1")).Should().BeTrue();
            await crawl.Awaiting(it => it.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, _ => throw new IOException("no ID")).AsTask()).Should().ThrowAsync<IOException>();
            await crawl.AddAsync(Item("no URI"));
            await crawl.Awaiting(it => it.CompleteAsync()).Should().ThrowAsync<CrawlIncompleteException>();
        }

        await using var next = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        (next.IsResumed, next.Checkpoint).Should().Be((true, "after 1"), "what could not be added is behind the checkpoint");
    }

    [Fact]
    public async Task A_crawl_that_runs_is_not_verified_and_one_that_is_being_verified_is_not_twice()
    {
        Options.StateStore = Store;
        var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        await crawl.Awaiting(it => it.VerifyAsync(TimeSpan.Zero)).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("The crawl still runs, and more may be handed over. Await CompleteAsync before VerifyAsync.");
        await crawl.CompleteAsync();
        var first = crawl.VerifyAsync(TimeSpan.FromSeconds(1));

        await crawl.Awaiting(it => it.VerifyAsync(TimeSpan.Zero)).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("The crawl is being verified. Await the one VerifyAsync before the next.");

        await Time.CompleteAsync(first);
        (await first).NotSeen.Should().Be(1);
    }
}
