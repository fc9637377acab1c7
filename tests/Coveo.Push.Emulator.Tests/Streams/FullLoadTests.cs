using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Streams;

/// <summary>Open, chunk, close.</summary>
public sealed class FullLoadTests : StreamTest
{
    [Parity(Topics.Streams, "docs.coveo.com/en/q6980563")]
    [Fact]
    public async Task Opening_a_stream_gives_its_id_and_its_first_container()
    {
        var answer = await SendAsync(HttpMethod.Post, StreamPath("open"));

        answer.Status.Should().Be(201, answer.Text);
        answer.Json.AsObject().Select(property => property.Key).Should().Equal("streamId", "uploadUri", "fileId", "requiredHeaders");
        Guid.TryParseExact((string)answer.Json["streamId"]!, "D", out _).Should().BeTrue();
        ((string)answer.Json["uploadUri"]!).Should().Contain($"/{answer.Json["fileId"]}?X-Amz-");
        answer.Json["requiredHeaders"]!.ToJsonString().Should().Be((await SendAsync(HttpMethod.Post, $"{PushBase}/files")).Json["requiredHeaders"]!.ToJsonString());
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/q6980563")]
    [Fact]
    public async Task A_chunk_is_another_container()
    {
        var streamId = await OpenAsync();

        var answer = await ChunkAsync(streamId);

        answer.Status.Should().Be(200, answer.Text);
        answer.Json.AsObject().Select(property => property.Key).Should().Equal("uploadUri", "fileId", "requiredHeaders");
        (await UploadToAsync(answer, "{}")).Should().Be((string)answer.Json["fileId"]!);
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/q6980563")]
    [Fact]
    public async Task Closing_replaces_the_content_by_what_was_streamed()
    {
        await StreamAsync(Items("product://1", "product://2"));
        await PutAsync("product://pushed", "{}", source: CatalogId);
        await PutAsync("http://other/source", "{}");

        var answer = await StreamAsync(Items("product://2", "product://3"), Items("product://4"));

        answer.Status.Should().Be(200, answer.Text);
        answer.Json.AsObject().Select(property => property.Key).Should().Equal("orderingId", "requestId");
        ((string?)answer.Json["requestId"]).Should().Be(answer.Headers["X-Request-ID"]);
        (await IndexedIdsAsync()).Should().Equal("http://other/source", "product://2", "product://3", "product://4");
        (await LogOfAsync("product://1")).Should().EndWith("DELETE_OLDER_THAN INDEXING COMPLETED");
        ((string?)(await ItemAsync("product://3"))["orderingId"]).Should().Be(OrderingIdOf(answer));
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/q6980563")]
    [Fact]
    public async Task A_stream_that_is_not_closed_has_no_effect()
    {
        await StreamAsync(Items("product://1"));

        await OpenAsync([Items("product://2"), Items("product://3")]);
        await AdvanceAsync(TimeSpan.FromDays(1));

        (await IndexedIdsAsync()).Should().Equal("product://1");
    }

    [Parity(Topics.Streams, "inferred", Fidelity = Fidelity.Approximate, Note = "the ordering ID is the time of the closing: what was handed over before it goes, what comes after it stays")]
    [Fact]
    public async Task What_was_handed_over_while_a_stream_was_open_goes_when_it_is_closed()
    {
        var streamId = await OpenAsync([Items("product://1")]);
        await UpdateAsync(Items("product://meanwhile"));
        await UpdateAsync("""{"addOrUpdate":[{"documentId":"product://1","title":"meanwhile"}]}""");

        var closed = await CloseAsync(streamId);
        await UpdateAsync(Items("product://afterwards"));

        (await IndexedIdsAsync()).Should().Equal("product://1", "product://afterwards");
        ((string?)(await ItemAsync("product://1"))["title"]).Should().Be("product://1");
        ulong.Parse(OrderingIdOf(closed), System.Globalization.CultureInfo.InvariantCulture).Should().Be((ulong)Time.NowMilliseconds);
    }

    [Parity(Topics.Streams, "inferred", Fidelity = Fidelity.Approximate, Note = "closing counts like a delete-older-than")]
    [Fact]
    public async Task Afterwards_operations_with_a_lower_ordering_id_are_out_of_sequence()
    {
        await StreamAsync(Items("product://1"));

        await PutAsync("product://late", "{}", "&orderingId=5", CatalogId);
        await DeleteAsync("product://1", "&orderingId=5", CatalogId);

        (await IndexedIdsAsync()).Should().Equal("product://1");
        (await LogOfAsync("product://late")).Should().EndWith("ADD CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION");
    }

    [Fact]
    public async Task A_file_leaves_its_way_in_the_log()
    {
        var streamId = await OpenAsync();
        var fileId = await UploadToAsync(await ChunkAsync(streamId), Items("product://1"));

        var closed = await CloseAsync(streamId);

        (await LogOfAsync(fileId)).Should().Equal(
            "BATCH_FILE STREAMING_BATCH COMPLETED", "BATCH_FILE STREAMING_EXTENSION COMPLETED", "BATCH_FILE CONSUMING_BATCH COMPLETED");
        (await LogOfAsync("product://1")).Should().Equal(
            "ADD CONSUMING COMPLETED", "ADD PROCESSING COMPLETED", "ADD MAPPING COMPLETED", "ADD INDEXING COMPLETED");
        var entry = (await SendAsync(HttpMethod.Get, $"_emulator/log?documentId={fileId}")).Json["documentLogEntries"]![0]!;
        ((string?)entry["requestId"]).Should().Be((string)closed.Json["requestId"]!);
        ((string?)entry["meta"]!["orderingid"]).Should().Be(OrderingIdOf(closed));
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "the items of that part are missing, and so go; `ERROR` in the log")]
    [Theory]
    [InlineData("", "STREAMING_EXTENSION ERROR INVALID_JSON")]
    [InlineData("{", "STREAMING_EXTENSION ERROR INVALID_JSON")]
    [InlineData("[]", "STREAMING_EXTENSION ERROR INVALID_JSON")]
    [InlineData("""{"addOrUpdate":{}}""", "STREAMING_EXTENSION ERROR INVALID_JSON")]
    [InlineData("""{"addOrUpdate":[{"documentId":"product://2"}]""", "STREAMING_EXTENSION ERROR INVALID_JSON")]
    [InlineData(null, "STREAMING_BATCH ERROR FILE_NOT_FOUND")]
    public async Task A_part_that_is_empty_or_malformed_only_shows_in_the_log(string? part, string end)
    {
        await StreamAsync(Items("product://1", "product://2"));
        var streamId = await OpenAsync([Items("product://1")]);
        var chunk = await ChunkAsync(streamId);
        if (part is not null)
        {
            await UploadToAsync(chunk, part);
        }

        (await CloseAsync(streamId)).Status.Should().Be(200);

        (await IndexedIdsAsync()).Should().Equal("product://1");
        (await LogOfAsync((string)chunk.Json["fileId"]!)).Should().EndWith($"BATCH_FILE {end}");
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "a stream of nothing empties its source")]
    [Fact]
    public async Task A_stream_without_items_leaves_nothing()
    {
        await StreamAsync(Items("product://1"));

        (await StreamAsync("{}")).Status.Should().Be(200);

        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/43", Fidelity = Fidelity.Approximate, Note = "the container is gone after 60 minutes like any other, and its items with the closing; how long a stream may stay open is not documented: without end")]
    [Fact]
    public async Task A_part_that_waits_too_long_for_the_closing_expires()
    {
        var streamId = await OpenAsync([Items("product://1")]);
        await AdvanceAsync(TimeSpan.FromMinutes(59));
        await UploadToAsync(await ChunkAsync(streamId), Items("product://2"));
        await AdvanceAsync(TimeSpan.FromMinutes(1));

        (await CloseAsync(streamId)).Status.Should().Be(200);

        (await IndexedIdsAsync()).Should().Equal("product://2");
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "`REJECTED` as `UNEXPECTED_OPERATION` in the log, nothing else")]
    [Fact]
    public async Task A_stream_takes_items_only()
    {
        await StreamAsync("""
            {"delete":[{"documentId":"product://1"}],"addOrUpdate":[{"documentId":"product://1"}],
             "partialUpdate":[{"documentId":"product://1","operator":"fieldValueReplace","field":"a","value":1}]}
            """);

        (await MetadataAsync("product://1")).Should().Be("{}");
        (await LogOfAsync("product://1")).Should().EndWith(
            ["DELETE STREAMING_EXTENSION REJECTED UNEXPECTED_OPERATION", "UPDATE STREAMING_EXTENSION REJECTED UNEXPECTED_OPERATION"]);
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/l62e0540", Fidelity = Fidelity.Approximate, Note = "3 MiB of JSON, `REJECTED` as `DOCUMENT_TOO_LARGE` in the log; the documents do not say which megabyte, nor the answer")]
    [Fact]
    public async Task An_item_of_more_than_three_megabytes_is_rejected()
    {
        const int Limit = 3 * 1024 * 1024;
        string Item(string id, int length)
        {
            var frame = $$"""{"documentId":"{{id}}","data":""}""".Length;
            return $$"""{"documentId":"{{id}}","data":"{{new string('x', length - frame)}}"}""";
        }

        await StreamAsync($$"""{"addOrUpdate":[{{Item("product://fits", Limit)}},{{Item("product://large", Limit + 1)}}]}""");

        (await IndexedIdsAsync()).Should().Equal("product://fits");
        (await LogOfAsync("product://large")).Should().Equal("ADD STREAMING_EXTENSION REJECTED DOCUMENT_TOO_LARGE");
    }

    [Fact]
    public async Task Bodies_in_containers_of_their_own_are_streamed_too()
    {
        var body = await UploadAsync("needle");

        await StreamAsync($$"""{"addOrUpdate":[{"documentId":"product://1","compressedBinaryDataFileId":"{{body}}","compressionType":"UNCOMPRESSED"}]}""");

        (await IndexedIdsAsync("q=needle")).Should().Equal("product://1");
        ((int)(await SendAsync(HttpMethod.Get, "_emulator/info")).Json["counts"]!["containers"]!).Should().Be(0);
    }

    [Fact]
    public async Task Open_streams_are_counted_until_they_are_closed_or_their_source_is_gone()
    {
        var streamId = await OpenAsync();
        await OpenAsync();
        (await CountAsync()).Should().Be(2);
        await CloseAsync(streamId);
        (await CountAsync()).Should().Be(1);

        await SendAsync(HttpMethod.Delete, $"{PlatformBase}/sources/{CatalogId}");

        (await CountAsync()).Should().Be(0);
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "only a status opens an activity, on these sources as on any other")]
    [Fact]
    public async Task A_stream_is_no_activity()
    {
        var before = await ActivitiesAsync();
        await StreamAsync(Items("product://1"));
        var after = await ActivitiesAsync();
        await SendAsync(HttpMethod.Post, $"{PushBase}/sources/{CatalogId}/status?statusType=REBUILD");

        after.Should().Be(before);
        (await ActivitiesAsync()).Should().Be(before + 1);
    }

    private async Task<int> CountAsync() => (int)(await SendAsync(HttpMethod.Get, "_emulator/info")).Json["counts"]!["openStreams"]!;

    private async Task<int> ActivitiesAsync() => (int)(await SendAsync(HttpMethod.Post, $"{PlatformBase}/activities/public")).Json["totalEntries"]!;
}
