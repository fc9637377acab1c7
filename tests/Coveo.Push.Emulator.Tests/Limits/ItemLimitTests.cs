using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Limits;

public sealed class ItemLimitTests : EmulatorTest
{
    protected override CoveoEmulatorOptions Options => new() { Limits = EmulatorLimits.Off with { ItemsPerDay = 3, ItemsInIndex = 5 } };

    [Parity(Topics.Access, "docs.coveo.com/en/63", Fidelity = Fidelity.Approximate, Note = "with a limit of your own; a batch that exceeds it is taken whole")]
    [Fact]
    public async Task More_items_than_a_day_allows_are_refused_until_midnight()
    {
        await PutAllAsync("http://a", "http://b", "http://b");

        var refused = await PutAsync("http://c", "{}");
        await AdvanceAsync(TimeSpan.FromHours(20));

        refused.ShouldBeError(429, "TOO_MANY_DOCUMENTS_DAILY");
        refused.Headers["Retry-After"].Should().Be("71694");
        await PutAllAsync("http://c");
    }

    [Fact]
    public async Task A_batch_that_exceeds_the_day_is_taken_and_the_next_one_refused()
    {
        await PutAllAsync("http://a");
        (await PutBatchAsync(await UploadAsync(Batch("http://b", "http://c", "http://d")))).ShouldBeAccepted();

        (await PutBatchAsync(await UploadAsync(Batch("http://e")))).ShouldBeError(429, "TOO_MANY_DOCUMENTS_DAILY");

        (await IndexedIdsAsync()).Should().Equal("http://a", "http://b", "http://c", "http://d");
    }

    [Fact]
    public async Task A_file_that_was_refused_can_be_handed_over_later()
    {
        await AdvanceAsync(TimeSpan.FromHours(19.9));
        var fileId = await UploadAsync(Batch("http://e"));
        await PutAllAsync("http://a", "http://b", "http://c");
        (await PutBatchAsync(fileId)).Status.Should().Be(429);
        await AdvanceAsync(TimeSpan.FromMinutes(10));

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Contain("http://e");
    }

    [Fact]
    public async Task Deletions_are_not_limited()
    {
        await PutAllAsync("http://a", "http://b", "http://c");

        (await DeleteAsync("http://a")).ShouldBeAccepted();
        (await DeleteOldAsync("orderingId=1")).ShouldBeAccepted();
    }

    [Parity(Topics.Access, "docs.coveo.com/en/95", Fidelity = Fidelity.Approximate, Note = "with `--limits`")]
    [Fact]
    public async Task A_full_index_takes_no_item_until_some_are_deleted()
    {
        await PutAllAsync("http://a", "http://b", "http://c");
        await AdvanceAsync(TimeSpan.FromDays(1));
        await PutAllAsync("http://d", "http://e");

        (await PutAsync("http://f", "{}")).ShouldBeError(412, "DOCUMENT_LIMIT_EXCEEDED");
        (await PutAsync("http://a", "{}")).ShouldBeError(412, "DOCUMENT_LIMIT_EXCEEDED");
        (await PutBatchAsync(await UploadAsync(Batch("http://f")))).ShouldBeError(412, "DOCUMENT_LIMIT_EXCEEDED");
        await DeleteAsync("http://a");

        await PutAllAsync("http://f");
    }

    [Fact]
    public async Task Info_tells_what_was_used()
    {
        await PutAllAsync("http://a", "http://a");

        var limits = (await SendAsync(HttpMethod.Get, "_emulator/info")).Json["limits"]!;

        limits["itemsPerDay"]!.ToJsonString().Should().Be("""{"limit":3,"used":2}""");
        limits["itemsInIndex"]!.ToJsonString().Should().Be("""{"limit":5,"used":1}""");
    }

    private static string Batch(params string[] ids) =>
        $$"""{"addOrUpdate":[{{string.Join(',', ids.Select(id => $$"""{"documentId":"{{id}}"}"""))}}]}""";

    private async Task PutAllAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            (await PutAsync(id, "{}")).ShouldBeAccepted();
        }
    }
}
