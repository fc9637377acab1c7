using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class PutDocumentTests : EmulatorTest
{
    private const string Id = "https://acme.example/p?a=1&b=2#c";

    [Parity(Topics.Items, "docs.coveo.com/en/78")]
    [Fact]
    public async Task An_item_is_accepted_and_indexed()
    {
        (await PutAsync(Id, """{"title":"One","author":"Ana","tags":["x","y"],"price":1.5,"new":true,"data":"héllo","fileExtension":".txt","parentId":"https://acme.example/"}"""))
            .ShouldBeAccepted();

        var item = await ItemAsync(Id);
        item.ToJsonString().Should().Be(
            "{" +
            $"\"sourceId\":\"{SourceId}\",\"documentId\":\"https://acme.example/p?a=1\\u0026b=2#c\",\"title\":\"One\",\"state\":\"indexed\"," +
            $"\"orderingId\":\"{Time.NowMilliseconds}\",\"size\":6,\"fileExtension\":\".txt\",\"parentId\":\"https://acme.example/\"," +
            "\"indexedDate\":\"2025-02-03T04:05:06.000Z\"," +
            "\"metadata\":{\"title\":\"One\",\"author\":\"Ana\",\"tags\":[\"x\",\"y\"],\"price\":1.5,\"new\":true}," +
            $"\"fields\":{{\"attachmentparentid\":\"https://acme.example/\",\"author\":\"Ana\",\"clickableuri\":\"https://acme.example/p?a=1\\u0026b=2#c\",\"date\":{Time.NowMilliseconds}," +
            $"\"filetype\":\"txt\",\"indexeddate\":{Time.NowMilliseconds},\"size\":6,\"source\":\"Shared\",\"sourcetype\":\"PUSH\",\"title\":\"One\",\"topparentid\":\"https://acme.example/\"}}," +
            "\"unmappedMetadata\":{\"tags\":[\"x\",\"y\"],\"price\":1.5,\"new\":true}," +
            "\"permissions\":null,\"excerpt\":\"h\\u00E9llo\"}");
    }

    [Parity(Topics.Indexing, "docs.coveo.com/en/1893")]
    [Fact]
    public async Task The_pipeline_logs_every_stage()
    {
        await PutAsync(Id, """{"data":"1"}""");
        await PutAsync(Id, """{"data":"2"}""");

        (await LogOfAsync(Id)).Should().Equal(
            "ADD STREAMING COMPLETED",
            "ADD CONSUMING COMPLETED",
            "ADD PROCESSING COMPLETED",
            "ADD MAPPING COMPLETED",
            "ADD INDEXING COMPLETED",
            "ADD STREAMING COMPLETED",
            "UPDATE CONSUMING COMPLETED",
            "UPDATE PROCESSING COMPLETED",
            "UPDATE MAPPING COMPLETED",
            "UPDATE INDEXING COMPLETED");
    }

    [Parity(Topics.Items, "docs.coveo.com/en/78")]
    [Fact]
    public async Task An_update_replaces_the_item_as_a_whole()
    {
        await PutAsync(Id, """{"title":"One","author":"Ana","data":"first","fileExtension":".txt"}""");
        await PutAsync(Id, """{"title":"Two"}""");

        var item = await ItemAsync(Id);
        item["metadata"]!.ToJsonString().Should().Be("""{"title":"Two"}""");
        ((string?)item["fileExtension"]).Should().BeNull();
        ((long)item["size"]!).Should().Be(0);
        (await IndexedIdsAsync("q=first")).Should().BeEmpty();
    }

    [Parity(Topics.Items, "docs.coveo.com/en/162")]
    [Theory]
    [InlineData("""{"Title":"T","Data":"text","FileExtension":".txt","DocumentId":"https://acme.example/p?a=1&b=2#c"}""")]
    [InlineData("""{"title":"T","DATA":"text","fileextension":".txt"}""")]
    public async Task Reserved_keys_are_read_whatever_their_case(string json)
    {
        (await PutAsync(Id, json)).ShouldBeAccepted();

        var item = await ItemAsync(Id);
        ((string?)item["title"]).Should().Be("T");
        ((string?)item["fileExtension"]).Should().Be(".txt");
        ((long)item["size"]!).Should().Be(4);
    }

    [Parity(Topics.Items, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "undocumented; treated as absent")]
    [Fact]
    public async Task Null_values_count_as_absent()
    {
        (await PutAsync(Id, """{"title":"T","author":null,"data":null,"compressedBinaryData":null,"parentId":null}""")).ShouldBeAccepted();

        (await ItemAsync(Id))["metadata"]!.ToJsonString().Should().Be("""{"title":"T"}""");
    }

    [Parity(Topics.Items, "docs.coveo.com/en/95")]
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1} x""")]
    [InlineData("""{"mykey":1,"MyKey":2}""")]
    [InlineData("""{"data":"1","Data":"2"}""")]
    [InlineData("""{"a":{"b":1}}""")]
    [InlineData("""{"a":[{"b":1}]}""")]
    [InlineData("""{"a":[[1]]}""")]
    [InlineData("""{"data":"x","compressedBinaryData":"eA=="}""")]
    [InlineData("""{"data":"x","compressedBinaryDataFileId":"f"}""")]
    [InlineData("""{"data":5}""")]
    [InlineData("""{"fileExtension":[".txt"]}""")]
    [InlineData("""{"compressionType":"RAR","compressedBinaryData":"eA=="}""")]
    [InlineData("""{"permissions":{}}""")]
    [InlineData("""{"permissions":[{"allowAnonymous":true,"AllowAnonymous":false}]}""")]
    [InlineData("""{"documentId":"https://acme.example/other"}""")]
    [InlineData("""{"title":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    public async Task An_invalid_body_is_refused(string json)
    {
        var answer = await PutAsync(Id, json);

        if (json.Length == 0)
        {
            answer.ShouldBeError(412, "MISSING_PARAMETER");
        }
        else
        {
            answer.ShouldBeError(400, "INVALID_JSON");
        }

        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Bytes_that_are_not_utf_8_are_refused()
    {
        byte[] json = [.. "{\"title\":\""u8, 0xff, 0xfe, .. "\"}"u8];
        var request = new HttpRequestMessage(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/documents?documentId=http%3A%2F%2Fa")
        {
            Content = JsonContent.Of(json, "application/json"),
        };

        (await Answer.ReadAsync(Http, request)).ShouldBeError(400, "INVALID_JSON");
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        var json = $$"""{"permissions":{{new string('[', 100_000)}}""";

        (await PutAsync(Id, json)).ShouldBeError(400, "INVALID_JSON");
    }

    [Parity(Topics.Items, "docs.coveo.com/en/95")]
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? contentType)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/documents?documentId=http%3A%2F%2Fa")
        {
            Content = JsonContent.Of("{}"u8.ToArray(), contentType),
        };

        (await Answer.ReadAsync(Http, request)).ShouldBeError(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Fact]
    public async Task A_charset_is_accepted()
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/documents?documentId=http%3A%2F%2Fa")
        {
            Content = JsonContent.Of("{}"u8.ToArray(), "application/json; charset=utf-8"),
        };

        (await Answer.ReadAsync(Http, request)).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("documents", "MISSING_PARAMETER")]
    [InlineData("documents?documentId=", "MISSING_PARAMETER")]
    [InlineData("documents?documentId=http%3A%2F%2Fa&orderingId=abc", "INVALID_PARAMETER")]
    [InlineData("documents?documentId=http%3A%2F%2Fa&orderingId=0", "INVALID_PARAMETER")]
    [InlineData("documents?documentId=http%3A%2F%2Fa&orderingId=-1", "INVALID_PARAMETER")]
    [InlineData("documents?documentId=http%3A%2F%2Fa&orderingId=18446744073709551616", "INVALID_PARAMETER")]
    [InlineData("documents?documentId=http%3A%2F%2Fa&compressionType=RAR", "INVALID_PARAMETER")]
    [InlineData("documents?documentId=http%3A%2F%2Fa&compressionType=1", "INVALID_PARAMETER")]
    [InlineData("documents?documentId=http%3A%2F%2Fa&documentId=http%3A%2F%2Fb", "INVALID_PARAMETER")]
    public async Task A_wrong_parameter_is_refused(string path, string errorCode) =>
        (await SendJsonAsync(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/{path}", "{}")).ShouldBeError(412, errorCode);

    [Parity(Topics.Items, "docs.coveo.com/en/78", Fidelity = Fidelity.Approximate, Note = "202, then `REJECTED` at CONSUMING; the stage is not documented")]
    [Theory]
    [InlineData("a/b")]
    [InlineData("file:/a")]
    [InlineData("://a")]
    [InlineData("1a://b")]
    [InlineData("http://")]
    [InlineData("http://a\tb")]
    public async Task A_document_id_that_is_no_uri_is_accepted_and_then_rejected(string documentId)
    {
        (await PutAsync(documentId, "{}")).ShouldBeAccepted();

        (await LogOfAsync(documentId)).Should().EndWith("ADD CONSUMING REJECTED INVALID_DOCUMENT_ID");
        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("product://001")]
    [InlineData("file://docs/My Folder/ä.txt")]
    [InlineData("a+b-c.d://x")]
    [InlineData("HTTP://A")]
    public async Task Any_scheme_will_do(string documentId)
    {
        await PutAsync(documentId, "{}");

        (await IndexedIdsAsync()).Should().Equal(documentId);
    }

    [Parity(Topics.Items, "docs.coveo.com/en/78")]
    [Fact]
    public async Task Document_ids_are_case_sensitive()
    {
        await PutAsync("http://a/x", "{}");
        await PutAsync("http://a/X", "{}");

        (await IndexedIdsAsync()).Should().Equal("http://a/X", "http://a/x");
    }

    [Fact]
    public async Task The_same_id_in_two_sources_is_two_items()
    {
        var other = await CreateSourceAsync("Other");
        await PutAsync(Id, """{"title":"here"}""");
        await PutAsync(Id, """{"title":"there"}""", source: other);

        (await FindAsync($"source={other}")).Json["items"]!.AsArray().Select(item => (string?)item!["title"]).Should().Equal("there");
        (await FindAsync(string.Empty)).Json["items"]!.AsArray().Should().HaveCount(2);
    }

    [Parity(Topics.Items, "docs.coveo.com/en/162")]
    [Fact]
    public async Task A_catalog_source_takes_dictionaries()
    {
        var catalog = await CreateSourceAsync("Catalog", type: "CATALOG");

        (await PutAsync(Id, """{"stock":{"s1":4}}""", source: catalog)).ShouldBeAccepted();
    }
}
