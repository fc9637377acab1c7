using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Streams;

public sealed class StreamUpdateTests : StreamTest
{
    [Parity(Topics.Streams, "docs.coveo.com/en/p4eb0515")]
    [Fact]
    public async Task An_update_adds_replaces_and_deletes_items()
    {
        await StreamAsync("""{"addOrUpdate":[{"documentId":"product://1","price":1,"brand":"b"},{"documentId":"product://2"}]}""");

        var answer = await UpdateAsync(
            """{"addOrUpdate":[{"documentId":"product://1","price":2},{"documentId":"product://3"}],"delete":[{"documentId":"product://2"}]}""");

        answer.Status.Should().Be(202, answer.Text);
        answer.Json.AsObject().Select(property => property.Key).Should().Equal("orderingId", "requestId");
        ((string?)answer.Json["requestId"]).Should().Be(answer.Headers["X-Request-ID"]);
        (await IndexedIdsAsync()).Should().Equal("product://1", "product://3");
        (await MetadataAsync("product://1")).Should().Be("""{"price":2}""");
        ((string?)(await ItemAsync("product://3"))["orderingId"]).Should().Be(OrderingIdOf(answer));
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "whatever their order in the file; a second operation on an item is out of sequence, but partial updates of it all apply")]
    [Fact]
    public async Task A_file_is_worked_through_in_the_order_items_then_deletions_then_partial_updates()
    {
        var fileId = await UploadAsync("""
            {"partialUpdate":[{"documentId":"product://1","operator":"arrayAppend","field":"tags","value":["c"]},
              {"documentId":"product://1","operator":"fieldValueReplace","field":"price","value":12.5}],
             "delete":[{"documentId":"product://1"}],
             "addOrUpdate":[{"documentId":"product://1","tags":["a"]}]}
            """);

        await PutFileAsync("update", fileId);

        (await MetadataAsync("product://1")).Should().Be("""{"tags":["a","c"],"price":12.5}""");
        (await LogOfAsync("product://1")).Should().Equal(
            "ADD CONSUMING COMPLETED",
            "ADD PROCESSING COMPLETED",
            "ADD MAPPING COMPLETED",
            "ADD INDEXING COMPLETED",
            "DELETE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION",
            "UPDATE STREAMING_EXTENSION COMPLETED",
            "UPDATE CONSUMING COMPLETED",
            "UPDATE PROCESSING COMPLETED",
            "UPDATE MAPPING COMPLETED",
            "UPDATE INDEXING COMPLETED",
            "UPDATE STREAMING_EXTENSION COMPLETED",
            "UPDATE CONSUMING COMPLETED",
            "UPDATE PROCESSING COMPLETED",
            "UPDATE MAPPING COMPLETED",
            "UPDATE INDEXING COMPLETED");
    }

    [Fact]
    public async Task An_item_that_a_file_deletes_is_not_there_to_be_changed()
    {
        await StreamAsync(Items("product://1"));

        await UpdateAsync("""
            {"partialUpdate":[{"documentId":"product://1","operator":"fieldValueReplace","field":"a","value":1}],"delete":[{"documentId":"product://1"}]}
            """);

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync("product://1")).Should().EndWith("UPDATE STREAMING_EXTENSION ERROR DOCUMENT_DOES_NOT_EXIST");
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "202, and a `BATCH_FILE` `ERROR` in the log")]
    [Theory]
    [InlineData("update")]
    [InlineData("merge")]
    public async Task A_file_that_is_unknown_empty_or_malformed_only_shows_in_the_log(string operation)
    {
        var empty = (await CreateContainerAsync()).FileId;
        var malformed = await UploadAsync("""{"addOrUpdate":[{"documentId":"product://1"}""");

        (await PutFileAsync(operation, Unknown)).Status.Should().Be(202);
        (await PutFileAsync(operation, empty)).Status.Should().Be(202);
        (await PutFileAsync(operation, malformed)).Status.Should().Be(202);

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync(Unknown)).Should().Equal("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
        (await LogOfAsync(empty)).Should().Equal("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
        (await LogOfAsync(malformed)).Should().Equal("BATCH_FILE STREAMING_BATCH COMPLETED", "BATCH_FILE STREAMING_EXTENSION ERROR INVALID_JSON");
    }

    [Theory]
    [InlineData("update")]
    [InlineData("merge")]
    public async Task A_body_of_the_request_means_nothing(string operation)
    {
        var fileId = await UploadAsync(Items("product://1"));

        (await SendJsonAsync(HttpMethod.Put, StreamPath($"{operation}?fileId={fileId}&orderingId=x&shard=a1"), "{}")).Status.Should().Be(202);

        (await IndexedIdsAsync()).Should().Equal("product://1");
    }

    [Fact]
    public async Task A_file_is_used_once()
    {
        var fileId = await UploadAsync(Items("product://1"));
        await PutFileAsync("update", fileId);

        await PutFileAsync("update", fileId);

        (await LogOfAsync(fileId)).Should().EndWith("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/162")]
    [Theory]
    [InlineData("CATALOG")]
    [InlineData("PUSH")]
    public async Task Items_of_stream_enabled_sources_have_dictionaries(string type)
    {
        var source = await CreateStreamSourceAsync("Another", type: type);

        await UpdateAsync("""{"addOrUpdate":[{"documentId":"product://1","stock":{"s1":4}}]}""", source);

        (await MetadataAsync("product://1")).Should().Be("""{"stock":{"s1":4}}""");
    }

    [Fact]
    public async Task An_element_that_makes_no_sense_is_rejected_alone()
    {
        await UpdateAsync("""{"addOrUpdate":[{"title":"no ID"},{"documentId":"product://1"},5],"delete":[{}]}""");

        (await IndexedIdsAsync()).Should().Equal("product://1");
        (await LogOfAsync(string.Empty)).Should().Contain("ADD CONSUMING REJECTED INVALID_JSON").And.Contain("DELETE CONSUMING REJECTED INVALID_JSON");
    }

    [Fact]
    public async Task Items_of_a_secured_catalog_need_permissions_until_they_have_some()
    {
        var secured = await CreateStreamSourceAsync("Secured catalog", "SECURED");
        await UpdateAsync("""{"addOrUpdate":[{"documentId":"product://none"},{"documentId":"product://1","permissions":[{"allowAnonymous":true}]}]}""", secured);
        await MergeAsync("""{"addOrUpdate":[{"documentId":"product://1","price":1},{"documentId":"product://new"}]}""", secured);

        (await IndexedIdsAsync()).Should().Equal("product://1");
        ((await ItemAsync("product://1"))["permissions"]!.ToJsonString()).Should().Be("""[{"allowAnonymous":true}]""");
        (await MetadataAsync("product://1")).Should().Be("""{"price":1}""");
        (await LogOfAsync("product://none")).Should().EndWith("ADD CONSUMING ERROR MISSING_PERMISSIONS");
        (await LogOfAsync("product://new")).Should().EndWith("ADD CONSUMING ERROR MISSING_PERMISSIONS");
    }
}
