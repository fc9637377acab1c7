using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Batches;

public sealed class BatchElementTests : EmulatorTest
{
    [Parity(Topics.Batches, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "`REJECTED` at CONSUMING")]
    [Theory]
    [InlineData("""{"documentId":"http://bad","x":{"y":1}}""")]
    [InlineData("""{"documentId":"http://bad","x":1,"X":2}""")]
    [InlineData("""{"documentId":"http://bad","data":"1","compressedBinaryData":"eA=="}""")]
    [InlineData("""{"documentId":"http://bad","title":"\ud800"}""")]
    public async Task A_bad_item_is_rejected_alone(string item)
    {
        var fileId = await UploadAsync($$"""{"addOrUpdate":[{"documentId":"http://a"},{{item}},{"documentId":"http://b"}]}""");

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Equal("http://a", "http://b");
        (await LogOfAsync("http://bad")).Should().Equal("ADD CONSUMING REJECTED INVALID_JSON");
    }

    [Theory]
    [InlineData("addOrUpdate", "1")]
    [InlineData("addOrUpdate", "null")]
    [InlineData("addOrUpdate", "[]")]
    [InlineData("addOrUpdate", """{"title":"no id"}""")]
    [InlineData("addOrUpdate", """{"documentId":5}""")]
    [InlineData("delete", "\"http://a\"")]
    [InlineData("delete", "{}")]
    [InlineData("delete", """{"documentId":""}""")]
    [InlineData("delete", """{"documentId":"\udfff"}""")]
    public async Task An_element_without_an_id_is_rejected_alone(string section, string element)
    {
        await PutAsync("http://a", "{}");
        var fileId = await UploadAsync($$"""{"{{section}}":[{{element}}]}""");

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Equal("http://a");
        (await LogOfAsync(fileId)).Should().EndWith("BATCH_FILE CONSUMING_BATCH COMPLETED");
    }
}
