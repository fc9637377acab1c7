using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Batches;

public sealed class BatchTests : EmulatorTest
{
    [Parity(Topics.Batches, "docs.coveo.com/en/90")]
    [Fact]
    public async Task A_batch_adds_updates_and_deletes_items()
    {
        await PutAsync("https://acme.example/p/1", """{"title":"Old"}""", "&orderingId=1");
        await PutAsync("https://acme.example/p/9", "{}", "&orderingId=1");
        await PutAsync("https://acme.example/p/9/child", "{}", "&orderingId=1");
        var fileId = await UploadAsync(
            """
            {
              "addOrUpdate": [
                { "documentId": "https://acme.example/p/1", "title": "One", "data": "first", "fileExtension": ".txt",
                  "permissions": [ { "allowAnonymous": false,
                    "allowedPermissions": [ { "identity": "staff", "identityType": "Group" } ], "deniedPermissions": [] } ] },
                { "documentId": "https://acme.example/p/2", "title": "Two", "compressedBinaryData": "eJxzrUjMLchJBQAK4ALN",
                  "compressionType": "ZLIB", "fileExtension": ".txt", "parentId": "https://acme.example/p/1" }
              ],
              "delete": [ { "documentId": "https://acme.example/p/9", "deleteChildren": true } ]
            }
            """);

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Equal("https://acme.example/p/1", "https://acme.example/p/2");
        ((string?)(await ItemAsync("https://acme.example/p/1"))["title"]).Should().Be("One");
        ((string?)(await ItemAsync("https://acme.example/p/2"))["excerpt"]).Should().Be("Example");
        (await LogOfAsync(fileId)).Should().Equal("BATCH_FILE STREAMING_BATCH COMPLETED", "BATCH_FILE CONSUMING_BATCH COMPLETED");
        (await LogOfAsync("https://acme.example/p/2")).Should().Equal(
            "ADD CONSUMING COMPLETED", "ADD PROCESSING COMPLETED", "ADD MAPPING COMPLETED", "ADD INDEXING COMPLETED");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task A_body_of_the_request_means_nothing(string body)
    {
        var fileId = await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a"}]}""");

        (await SendJsonAsync(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/documents/batch?fileId={fileId}", body)).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Parity(Topics.Batches, "docs.coveo.com/en/147")]
    [Fact]
    public async Task All_operations_of_a_file_share_the_ordering_id_of_the_request()
    {
        var fileId = await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a"},{"documentId":"http://b"}]}""");

        await PutBatchAsync(fileId, "&orderingId=18446744073709551615");

        ((string?)(await ItemAsync("http://a"))["orderingId"]).Should().Be("18446744073709551615");
        ((string?)(await ItemAsync("http://b"))["orderingId"]).Should().Be("18446744073709551615");
    }

    [Parity(Topics.Batches, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "they share one ordering ID, so the second one is out of sequence")]
    [Theory]
    [InlineData("")]
    [InlineData("&orderingId=7")]
    public async Task Of_two_operations_on_an_item_in_one_file_the_first_counts(string parameters)
    {
        var fileId = await UploadAsync(
            """
            {
              "addOrUpdate": [ { "documentId": "http://a", "title": "first" }, { "documentId": "http://a", "title": "second" } ],
              "delete": [ { "documentId": "http://a" } ]
            }
            """);

        await PutBatchAsync(fileId, parameters);

        ((string?)(await ItemAsync("http://a"))["title"]).Should().Be("first");
        (await LogOfAsync("http://a")).Should().EndWith(
            ["UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION", "DELETE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION"]);
    }

    [Fact]
    public async Task Items_added_in_a_file_are_not_swept_by_a_prefix_deleted_in_it()
    {
        await PutAsync("http://a/old", "{}");
        var fileId = await UploadAsync(
            """{"addOrUpdate":[{"documentId":"http://a/new"}],"delete":[{"documentId":"http://a/","deleteChildren":true}]}""");

        await PutBatchAsync(fileId);

        (await IndexedIdsAsync()).Should().Equal("http://a/new");
    }

    [Fact]
    public async Task A_batch_for_an_unknown_source_keeps_its_container()
    {
        var fileId = await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a"}]}""");
        (await PutBatchAsync(fileId, source: "unknown")).ShouldBeError(412, "SOURCE_DOES_NOT_EXIST");

        await PutBatchAsync(fileId);

        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Fact]
    public async Task A_file_is_required() =>
        (await SendAsync(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/documents/batch")).ShouldBeError(412, "MISSING_PARAMETER");
}
