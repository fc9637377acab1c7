using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Batches;

public sealed class BatchSizeTests : EmulatorTest
{
    [Fact]
    public async Task A_large_file_is_worked_through_in_several_transactions()
    {
        var items = Enumerable.Range(0, 3000).Select(n => $$"""{"documentId":"http://a/{{n}}","data":"word{{n}} {{new string('x', n)}}"}""");
        var fileId = await UploadAsync($$"""{"addOrUpdate":[{{string.Join(',', items)}}]}""");

        await PutBatchAsync(fileId);

        ((int)(await FindAsync("perPage=1")).Json["totalEntries"]!).Should().Be(3000);
        (await IndexedIdsAsync("q=word2999")).Should().Equal("http://a/2999");
    }

    [Fact]
    public async Task An_element_larger_than_any_buffer_is_read()
    {
        var fileId = await UploadAsync($$"""{"addOrUpdate":[{"documentId":"http://a","data":"{{new string('x', 3_000_000)}}"}]}""");

        await PutBatchAsync(fileId);

        ((long)(await ItemAsync("http://a"))["size"]!).Should().Be(3_000_000);
    }
}
