using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Pipeline;

public sealed class DelayedBatchTests : PipelineTest
{
    protected override CoveoEmulatorOptions Options => new() { Pipeline = new() { Mode = EmulatorPipelineMode.Delayed, StageDelay = Delay } };

    [Fact]
    public async Task A_file_is_streamed_at_once_and_consumed_with_its_items()
    {
        var fileId = await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a"}],"delete":[{"documentId":"http://b"}]}""");
        (await PutBatchAsync(fileId)).ShouldBeAccepted();
        (await IndexedIdsAsync()).Should().BeEmpty();

        await AdvanceAsync(TimeSpan.FromHours(1));

        (await TimesOfAsync(fileId)).Should().Equal("STREAMING_BATCH COMPLETED 0", "CONSUMING_BATCH COMPLETED 10");
        (await TimesOfAsync("http://a")).Should().Equal(
            "CONSUMING COMPLETED 10", "PROCESSING COMPLETED 20", "MAPPING COMPLETED 30", "INDEXING COMPLETED 40");
        (await TimesOfAsync("http://b")).Should().Equal("CONSUMING COMPLETED 10", "INDEXING SKIPPED 40");
        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Parity(Topics.Indexing, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "`ERROR` of `BATCH_FILE` at CONSUMING_BATCH")]
    [Fact]
    public async Task A_malformed_file_shows_when_it_is_consumed()
    {
        var fileId = await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a"}""");
        (await PutBatchAsync(fileId)).ShouldBeAccepted();
        await AdvanceAsync(TimeSpan.FromHours(1));

        (await TimesOfAsync(fileId)).Should().Equal("STREAMING_BATCH COMPLETED 0", "CONSUMING_BATCH ERROR 10");
        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_element_that_makes_no_sense_is_rejected_when_it_is_consumed()
    {
        await PutBatchAsync(await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a","data":1}]}"""));
        (await LogOfAsync("http://a")).Should().BeEmpty();
        await NextStageAsync();

        (await LogOfAsync("http://a")).Should().Equal("ADD CONSUMING REJECTED INVALID_JSON");
    }

    [Fact]
    public async Task A_container_that_was_handed_over_does_not_expire()
    {
        var body = await UploadAsync("needle");
        var batch = $$"""{"addOrUpdate":[{"documentId":"http://a","compressedBinaryDataFileId":"{{body}}","compressionType":"UNCOMPRESSED"}]}""";
        (await PutBatchAsync(await UploadAsync(batch))).ShouldBeAccepted();

        await AdvanceAsync(TimeSpan.FromHours(2));

        (await IndexedIdsAsync("q=needle")).Should().Equal("http://a");
        (await LogOfAsync("http://a")).Should().StartWith("ADD_BY_REFERENCE CONSUMING COMPLETED");
    }

    [Fact]
    public async Task Delete_old_without_a_queue_delay_happens_when_it_is_consumed()
    {
        await PutAsync("http://a", "{}", "&orderingId=1");
        await AdvanceAsync(4 * Delay);
        (await DeleteOldAsync("orderingId=2&queueDelay=0")).ShouldBeAccepted();
        (await IndexedIdsAsync()).Should().Equal("http://a");

        await NextStageAsync();

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await TimesOfAsync(string.Empty)).Should().EndWith(["STREAMING COMPLETED 40", "INDEXING COMPLETED 50", "CONSUMING COMPLETED 50"]);
    }

    [Fact]
    public async Task Delete_old_waits_for_its_queue_delay()
    {
        await PutAsync("http://a", "{}", "&orderingId=1");
        await DeleteOldAsync("orderingId=2&queueDelay=1");
        await AdvanceAsync(TimeSpan.FromSeconds(59));
        (await IndexedIdsAsync()).Should().Equal("http://a");

        await AdvanceAsync(TimeSpan.FromSeconds(1));

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await TimesOfAsync(string.Empty)).Should().EndWith("CONSUMING COMPLETED 60");
    }

    [Fact]
    public async Task An_item_that_is_older_than_a_delete_old_that_came_first_is_not_indexed()
    {
        await PutAsync("http://a", "{}", "&orderingId=1");
        await DeleteOldAsync("orderingId=2&queueDelay=0");
        await AdvanceAsync(TimeSpan.FromHours(1));

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync("http://a")).Should().EndWith("ADD INDEXING ERROR OUT_OF_SEQUENCE_OPERATION");
    }
}
