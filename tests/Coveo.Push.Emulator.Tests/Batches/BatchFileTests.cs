using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Batches;

public sealed class BatchFileTests : EmulatorTest
{
    [Parity(Topics.Batches, "docs.coveo.com/en/162")]
    [Theory]
    [InlineData("""{"AddOrUpdate":[{"DocumentId":"http://a","Data":"x","CompressionType":"ZLib"}],"Delete":[{"DocumentId":"http://b","DeleteChildren":true}]}""")]
    [InlineData("""{"ADDORUPDATE":[{"DOCUMENTID":"http://a"}]}""")]
    public async Task Keys_are_read_whatever_their_case(string file)
    {
        await PutBatchAsync(await UploadAsync(file));

        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"addOrUpdate":[],"delete":[]}""")]
    [InlineData("""{"addOrUpdate":null}""")]
    [InlineData("""{"somethingElse":{"addOrUpdate":[{"documentId":"http://a"}]},"number":1}""")]
    public async Task A_file_without_operations_is_fine(string file)
    {
        var fileId = await UploadAsync(file);

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await LogOfAsync(fileId)).Should().EndWith("BATCH_FILE CONSUMING_BATCH COMPLETED");
        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        await PutBatchAsync(await UploadAsync("\ufeff{\"addOrUpdate\":[{\"documentId\":\"http://a\"}]}"));

        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Parity(Topics.Batches, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "nothing of it is applied; an `ERROR` in the log")]
    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"addOrUpdate":[{"documentId":"http://a"}]""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"http://a"},{]}""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"http://a"}]}}""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"http://a"}]} trailing""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"http://a"}],"AddOrUpdate":[]}""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"http://a"}],"delete":{}}""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"http://a"}],"delete":"http://b"}""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"http://a"}],"\ud800":1}""")]
    public async Task Of_a_malformed_file_nothing_is_applied(string file)
    {
        var fileId = await UploadAsync(file);

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync(fileId)).Should().Equal(
            "BATCH_FILE STREAMING_BATCH COMPLETED", "BATCH_FILE CONSUMING_BATCH ERROR INVALID_JSON");
    }

    [Fact]
    public async Task A_file_that_is_nothing_but_brackets_is_malformed()
    {
        var fileId = await UploadAsync("{\"addOrUpdate\":" + new string('[', 1_000_000));

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await LogOfAsync(fileId)).Should().EndWith("BATCH_FILE CONSUMING_BATCH ERROR INVALID_JSON");
    }
}
