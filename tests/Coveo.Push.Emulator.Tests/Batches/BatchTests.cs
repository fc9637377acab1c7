using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Batches;

public sealed class BatchTests : EmulatorTest
{
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
            "ADD CONSUMING COMPLETED", "ADD PROCESSING COMPLETED", "ADD INDEXING COMPLETED");
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

    [Fact]
    public async Task A_file_is_required() =>
        (await SendAsync(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/documents/batch")).ShouldBeError(412, "MISSING_PARAMETER");

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

    [Fact]
    public async Task All_operations_of_a_file_share_the_ordering_id_of_the_request()
    {
        var fileId = await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a"},{"documentId":"http://b"}]}""");

        await PutBatchAsync(fileId, "&orderingId=18446744073709551615");

        ((string?)(await ItemAsync("http://a"))["orderingId"]).Should().Be("18446744073709551615");
        ((string?)(await ItemAsync("http://b"))["orderingId"]).Should().Be("18446744073709551615");
    }

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

    [Fact]
    public async Task A_batch_for_an_unknown_source_keeps_its_container()
    {
        var fileId = await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a"}]}""");
        (await PutBatchAsync(fileId, source: "unknown")).ShouldBeError(412, "SOURCE_DOES_NOT_EXIST");

        await PutBatchAsync(fileId);

        (await IndexedIdsAsync()).Should().Equal("http://a");
    }
}
