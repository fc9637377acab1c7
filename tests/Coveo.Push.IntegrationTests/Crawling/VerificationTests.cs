using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;
using static Coveo.Push.CrawlVerificationOutcome;

namespace Coveo.Push.IntegrationTests.Crawling;

/// <summary>What became of a crawl's items, in the log of the local Coveo.</summary>
public sealed class VerificationTests
{
    private const string Good = "https://acme.example/good";
    private const string Broken = "https://acme.example/broken";
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Items_are_found_in_the_index_and_the_source_has_as_many_as_it_should()
    {
        await using var session = await EmulatorSession.StartAsync();
        await session.Client.Documents.AddOrUpdateAsync(session.SourceId, new PushDocument("https://acme.example/gone"));
        await session.Query.AdvanceClockAsync(TimeSpan.FromMinutes(1));

        await using var crawl = await session.Client.Crawls.StartRebuildAsync(session.SourceId, new CrawlOptions { QueueDelay = TimeSpan.Zero, Batches = new BatchOptions { MaxItems = 400 } });
        for (var i = 0; i < 2500; i++)
        {
            await crawl.AddAsync(new PushDocument($"{Good}?n={i}&words=\u00e4 b"));
        }

        await crawl.CompleteAsync();
        var verification = await crawl.VerifyAsync(Enough);

        verification.IsConfirmed.Should().BeTrue("{0}", verification);
        (verification.Items, verification.Indexed, verification.SourceItems, verification.ExpectedItems).Should().Be((2500, 2500, 2500, 2500));
    }

    [Fact]
    public async Task What_was_accepted_and_lost_is_told_with_its_stage_and_reason()
    {
        await using var session = await EmulatorSession.StartSecuredAsync();

        // It has not seen the source, so it cannot know that an item lacks something.
        using var unaware = session.Connect();
        await using var crawl = await unaware.Crawls.StartIncrementalAsync(session.SourceId);
        await crawl.AddAsync(new PushDocument(Good) { Permissions = DocumentPermissions.Anyone });
        await crawl.AddAsync(new PushDocument(Broken) { Permissions = DocumentPermissions.Anyone, Body = DocumentBody.FromCompressedBytes("no gzip"u8.ToArray(), CompressionType.GZip) });
        await crawl.AddAsync(new PushDocument(Good + "/open"));
        await crawl.AddAsync(new PushDocument(Good + "/hidden") { Permissions = DocumentPermissions.Only(Identity.User("ana", "A provider that is not there")) });
        await crawl.CompleteAsync();

        var verification = await crawl.VerifyAsync(Enough);

        verification.Failures.Select(failure => (failure.Id, failure.Outcome, failure.Stage)).Should().Equal(
            (Broken, Failed, "PROCESSING"), (Good + "/hidden", IndexedWithWarning, "CONSUMING"), (Good + "/open", Failed, "CONSUMING"));
        verification.Failures.Select(failure => failure.Reason.Split(':')[0]).Should().Equal("UNDECODABLE_DATA", "UNKNOWN_SECURITY_PROVIDER", "MISSING_PERMISSIONS");
        (verification.Indexed, verification.Failed, verification.IndexedWithWarning, verification.SourceItems).Should().Be((1, 2, 1, 2));
        crawl.SoFar.ToString().Should().Contain("not confirmed of 4 items");
    }

    [Fact]
    public async Task Nothing_is_called_indexed_before_the_pipeline_has_done_it()
    {
        await using var session = await EmulatorSession.StartAsync(new CoveoEmulatorOptions { Pipeline = new EmulatorPipeline { Mode = EmulatorPipelineMode.Stepped } });
        await using var crawl = await session.Client.Crawls.StartIncrementalAsync(session.SourceId);
        await crawl.AddAsync(new PushDocument(Good));
        await crawl.DeleteAsync(Broken);
        await crawl.CompleteAsync();

        (await crawl.VerifyAsync(TimeSpan.Zero)).NotSeen.Should().Be(2);
        await session.Query.StepAsync(2);
        (await crawl.VerifyAsync(TimeSpan.Zero)).NotSeen.Should().Be(2, "they are past the first stages only");
        await session.Query.StepAsync(10);
        var verification = await crawl.VerifyAsync(TimeSpan.Zero);

        (verification.Indexed, verification.Skipped, verification.NotSeen).Should().Be((1, 1, 0));
    }

    [Fact]
    public async Task A_pipeline_that_takes_its_time_is_waited_for()
    {
        await using var session = await EmulatorSession.StartAsync(new CoveoEmulatorOptions { Pipeline = new EmulatorPipeline { Mode = EmulatorPipelineMode.Delayed, StageDelay = TimeSpan.FromMilliseconds(300) } });
        await using var crawl = await session.Client.Crawls.StartIncrementalAsync(session.SourceId);
        await crawl.AddAsync(new PushDocument(Good));
        await crawl.CompleteAsync();

        (await crawl.VerifyAsync(Enough)).Should().Match<CrawlVerification>(verification => verification.IsConfirmed && verification.Indexed == 1);
    }

    [Fact]
    public async Task Deletions_are_confirmed_and_an_item_of_two_crawls_counts_for_each()
    {
        await using var session = await EmulatorSession.StartAsync();
        var options = new CrawlOptions { StateStore = new InMemoryCrawlStateStore(), QueueDelay = TimeSpan.Zero };
        await using var first = await session.Client.Crawls.StartRescanAsync(session.SourceId, options);
        await first.AddAsync(new PushDocument(Good));
        await first.AddAsync(new PushDocument(Broken));
        await first.CompleteAsync();
        await session.Query.AdvanceClockAsync(TimeSpan.FromMinutes(1));

        await using var second = await session.Client.Crawls.StartRescanAsync(session.SourceId, options);
        await second.AddAsync(new PushDocument(Good) { Title = "changed", Body = DocumentBody.FromCompressedBytes("no gzip"u8.ToArray(), CompressionType.GZip) });
        await second.CompleteAsync();

        (await first.VerifyAsync(TimeSpan.Zero)).Items.Should().Be(2);
        var verification = await second.VerifyAsync(Enough);
        (verification.Failed, verification.Deleted, verification.Indexed, verification.ExpectedItems).Should().Be((1, 1, 0, 1));
        (second.OutcomeOf(Good), second.OutcomeOf(Broken)).Should().Be((Failed, Deleted));
    }

    [Fact]
    public async Task An_item_that_the_service_has_not_taken_is_not_verified()
    {
        await using var session = await EmulatorSession.StartAsync(new CoveoEmulatorOptions { MaxContainerBytes = 200 });
        await using var crawl = await session.Client.Crawls.StartIncrementalAsync(session.SourceId, new CrawlOptions { Batches = new BatchOptions { MaxItems = 1, OnFailure = BatchFailureMode.Continue } });
        await crawl.AddAsync(new PushDocument(Good));
        await crawl.AddAsync(new PushDocument(Broken) { Title = new string('x', 500) });
        var report = await crawl.CompleteAsync();

        var verification = await crawl.VerifyAsync(Enough);

        (report.Rejected, verification.Items, verification.Indexed).Should().Be((1, 1, 1));
        crawl.OutcomeOf(Broken).Should().BeNull();
    }
}
