using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Batches;

public sealed class BatchContainerTests : EmulatorTest
{
    [Parity(Topics.Batches, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "202, and an `ERROR` for `BATCH_FILE` in the log")]
    [Fact]
    public async Task An_unknown_file_only_shows_in_the_log()
    {
        (await PutBatchAsync("nothing")).ShouldBeAccepted();

        (await LogOfAsync("nothing")).Should().Equal("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
    }

    [Fact]
    public async Task A_container_without_an_upload_only_shows_in_the_log()
    {
        var target = await CreateContainerAsync();

        (await PutBatchAsync(target.FileId)).ShouldBeAccepted();

        (await LogOfAsync(target.FileId)).Should().Equal("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
    }

    [Fact]
    public async Task A_container_is_gone_once_used()
    {
        var fileId = await UploadAsync("{}");
        await PutBatchAsync(fileId);
        await PutBatchAsync(fileId);

        (await LogOfAsync(fileId)).Should().EndWith("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
    }

    [Parity(Topics.Batches, "docs.coveo.com/en/69")]
    [Fact]
    public async Task An_item_can_refer_to_another_container()
    {
        var body = await UploadAsync("<html><title>Page</title><p>words</p></html>");
        var fileId = await UploadAsync(
            $$"""{"addOrUpdate":[{"documentId":"http://a","compressedBinaryDataFileId":"{{body}}","compressionType":"UNCOMPRESSED","fileExtension":".html"}]}""");

        await PutBatchAsync(fileId);

        (await IndexedIdsAsync("q=words")).Should().Equal("http://a");
        (await LogOfAsync("http://a")).Should().EndWith("ADD_BY_REFERENCE INDEXING COMPLETED");
    }
}
