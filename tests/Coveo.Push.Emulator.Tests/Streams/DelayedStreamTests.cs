using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Streams;

/// <summary>Streams in a pipeline that takes its time.</summary>
public sealed class DelayedStreamTests : StreamTest
{
    protected override CoveoEmulatorOptions Options => new() { Pipeline = new() { Mode = EmulatorPipelineMode.Delayed, StageDelay = Delay } };

    [Fact]
    public async Task The_old_content_is_there_until_the_new_one_is()
    {
        await StreamAsync(Items("product://1", "product://2"));
        await AdvanceAsync(4 * Delay);

        await StreamAsync(Items("product://2", "product://3"));
        for (var stage = 0; stage < 3; stage++)
        {
            await NextStageAsync();
            (await IndexedIdsAsync()).Should().Equal("product://1", "product://2");
        }

        await NextStageAsync();
        (await IndexedIdsAsync()).Should().Equal("product://2", "product://3");
        (await WaitingAsync()).Should().Be(0);
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/1893", Fidelity = Fidelity.Approximate, Note = "when the item would be indexed, so that it is applied to what came before it; all its entries have that time")]
    [Fact]
    public async Task A_partial_update_finds_an_item_that_was_on_its_way()
    {
        await UpdateAsync("""{"addOrUpdate":[{"documentId":"product://1","tags":["a"]}]}""");
        await ChangeAsync("product://1", "arrayAppend", "tags", """["b"]""");
        await MergeAsync("""{"addOrUpdate":[{"documentId":"product://1","price":1}]}""");
        await ChangeAsync("product://1", "arrayAppend", "tags", """["c"]""");

        await AdvanceAsync(4 * Delay);

        (await MetadataAsync("product://1")).Should().Be("""{"tags":["a","b","c"],"price":1}""");
        (await TimesOfAsync("product://1")).Should().Contain("STREAMING_EXTENSION COMPLETED 40").And.NotContain("STREAMING_EXTENSION COMPLETED 10");
    }

    [Fact]
    public async Task A_file_passes_the_streaming_extension_in_the_first_stage()
    {
        var fileId = await UploadAsync(Items("product://1"));
        await PutFileAsync("update", fileId);

        await NextStageAsync();

        (await TimesOfAsync(fileId)).Should().Equal("STREAMING_BATCH COMPLETED 0", "STREAMING_EXTENSION COMPLETED 10", "CONSUMING_BATCH COMPLETED 10");
    }

    [Fact]
    public async Task What_is_rejected_shows_when_its_stage_comes()
    {
        await ChangeAsync("product://1", "arrayAppend", "tags", "5");
        await ChangeAsync("product://2", "arrayAppend", "tags", "[]");
        (await LogOfAsync("product://1")).Should().BeEmpty();

        await AdvanceAsync(4 * Delay);

        (await LogOfAsync("product://1")).Should().Equal("UPDATE STREAMING_EXTENSION REJECTED INVALID_PARTIAL_UPDATE");
        (await LogOfAsync("product://2")).Should().Equal("UPDATE STREAMING_EXTENSION ERROR DOCUMENT_DOES_NOT_EXIST");
    }

    [Fact]
    public async Task A_merge_without_a_body_keeps_the_one_that_is_there_and_an_empty_one_does_not()
    {
        await UpdateAsync("""{"addOrUpdate":[{"documentId":"product://1","data":"one"},{"documentId":"product://2","data":"two"}]}""");
        await MergeAsync("""{"addOrUpdate":[{"documentId":"product://1","a":1},{"documentId":"product://2","a":1,"data":""}]}""");

        await AdvanceAsync(4 * Delay);

        ((string?)(await ItemAsync("product://1"))["excerpt"]).Should().Be("one");
        ((string?)(await ItemAsync("product://2"))["excerpt"]).Should().BeEmpty();
    }
}
