using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Streams;

public sealed class PartialUpdateTests : StreamTest
{
    private const string Id = "product://1";

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await StreamAsync(
            """
            {"addOrUpdate":[{"documentId":"product://1","title":"Shoe","data":"needle","tags":["a","b"],"price":10,"name":"n","isnew":true,
              "stock":{"s1":4,"s2":5},"sizes":[40,41]}]}
            """);
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/p4eb0515", Fidelity = Fidelity.Approximate, Note = "not documented: a missing field counts as empty, and what is in an array already is appended again")]
    [Theory]
    [InlineData("arrayAppend", "tags", """["c","a"]""", """["a","b","c","a"]""")]
    [InlineData("arrayAppend", "colors", """["red"]""", """["red"]""")]
    [InlineData("arrayRemove", "tags", """["a","x"]""", """["b"]""")]
    [InlineData("arrayRemove", "tags", """["a","b"]""", "[]")]
    [InlineData("arrayRemove", "sizes", "[40.0]", "[41]")]
    [InlineData("arrayRemove", "nothing", """["a"]""", null)]
    [InlineData("fieldValueReplace", "price", "12.5", "12.5")]
    [InlineData("fieldValueReplace", "price", "\"now a text\"", "\"now a text\"")]
    [InlineData("fieldValueReplace", "tags", """["z"]""", """["z"]""")]
    [InlineData("fieldValueReplace", "stock", """{"s9":1}""", """{"s9":1}""")]
    [InlineData("fieldValueReplace", "added", "false", "false")]
    [InlineData("dictionaryPut", "stock", """{"s2":6,"s3":7}""", """{"s1":4,"s2":6,"s3":7}""")]
    [InlineData("dictionaryPut", "prices", """{"eur":7}""", """{"eur":7}""")]
    [InlineData("dictionaryRemove", "stock", "\"s1\"", """{"s2":5}""")]
    [InlineData("dictionaryRemove", "stock", """["s1","s2","s3"]""", "{}")]
    [InlineData("dictionaryRemove", "nothing", "\"s1\"", null)]
    public async Task An_operator_changes_one_field_of_the_indexed_item(string @operator, string field, string value, string? expected)
    {
        var before = (await ItemAsync(Id))["metadata"]!.AsObject();

        var answer = await ChangeAsync(Id, @operator, field, value);

        answer.Status.Should().Be(202, answer.Text);
        var item = await ItemAsync(Id);
        item["metadata"]!.AsObject()[field]?.ToJsonString().Should().Be(expected);
        item["metadata"]!.AsObject().Where(pair => pair.Key != field).Select(pair => $"{pair.Key} {pair.Value!.ToJsonString()}")
            .Should().Equal(before.Where(pair => pair.Key != field).Select(pair => $"{pair.Key} {pair.Value!.ToJsonString()}"));
        ((string?)item["orderingId"]).Should().Be(OrderingIdOf(answer));
        ((string?)item["excerpt"]).Should().Be("needle");
        ((int)item["size"]!).Should().Be(6);
        (await LogOfAsync(Id)).Should().EndWith(
            ["UPDATE STREAMING_EXTENSION COMPLETED", "UPDATE CONSUMING COMPLETED", "UPDATE PROCESSING COMPLETED", "UPDATE MAPPING COMPLETED", "UPDATE INDEXING COMPLETED"]);
    }

    [Parity(Topics.Streams, "inferred", Fidelity = Fidelity.Approximate, Note = "the documents have them in camel case, and a client of the service sends them in upper case")]
    [Theory]
    [InlineData("arrayAppend", """["x"]""")]
    [InlineData("ARRAYAPPEND", """["x"]""")]
    [InlineData("arrayappend", """["x"]""")]
    [InlineData("ARRAYREMOVE", """["x"]""")]
    [InlineData("FieldValueReplace", "1")]
    [InlineData("FIELDVALUEREPLACE", "1")]
    [InlineData("DICTIONARYPUT", """{"x":1}""")]
    [InlineData("DictionaryRemove", "\"x\"")]
    public async Task Operators_are_read_whatever_their_case(string @operator, string value)
    {
        await ChangeAsync(Id, @operator, "another", value);

        (await LogOfAsync(Id)).Should().EndWith("UPDATE INDEXING COMPLETED");
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/162", Fidelity = Fidelity.Approximate, Note = "and so are the keys of dictionaries; that a partial update finds them so is not documented")]
    [Fact]
    public async Task Fields_are_found_whatever_their_case()
    {
        await ChangeAsync(Id, "fieldValueReplace", "PRICE", "11");
        await ChangeAsync(Id, "dictionaryPut", "Stock", """{"S1":1}""");

        (await MetadataAsync(Id)).Should().Contain("\"price\":11").And.NotContain("PRICE").And.Contain("\"stock\":{\"s2\":5,\"S1\":1}");
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "`REJECTED` as `INVALID_PARTIAL_UPDATE` at STREAMING_EXTENSION; the types are those of the indexed values, as the emulator does not apply fields")]
    [Theory]
    [InlineData("arrayAppend", "tags", "\"c\"")]
    [InlineData("arrayAppend", "tags", """{"c":1}""")]
    [InlineData("arrayAppend", "tags", """[["c"]]""")]
    [InlineData("arrayAppend", "name", """["c"]""")]
    [InlineData("arrayAppend", "price", "[1]")]
    [InlineData("arrayRemove", "tags", "\"a\"")]
    [InlineData("arrayRemove", "stock", """["s1"]""")]
    [InlineData("arrayRemove", "isnew", "[true]")]
    [InlineData("fieldValueReplace", "price", "null")]
    [InlineData("fieldValueReplace", "price", "[[1]]")]
    [InlineData("dictionaryPut", "stock", """["s1"]""")]
    [InlineData("dictionaryPut", "stock", "4")]
    [InlineData("dictionaryPut", "tags", """{"s1":1}""")]
    [InlineData("dictionaryPut", "stock", """{"s1":1,"S1":2}""")]
    [InlineData("dictionaryRemove", "stock", "4")]
    [InlineData("dictionaryRemove", "stock", "[4]")]
    [InlineData("dictionaryRemove", "tags", "\"a\"")]
    [InlineData("arrayInsert", "tags", """["c"]""")]
    [InlineData("0", "tags", """["c"]""")]
    [InlineData("arrayAppend,arrayRemove", "tags", """["c"]""")]
    [InlineData("", "tags", """["c"]""")]
    [InlineData("fieldValueReplace", "", "1")]
    [InlineData("fieldValueReplace", "documentId", "\"product://2\"")]
    [InlineData("fieldValueReplace", "Data", "\"x\"")]
    [InlineData("fieldValueReplace", "permissions", "[]")]
    public async Task A_change_that_makes_no_sense_is_rejected(string @operator, string field, string value)
    {
        var before = (await ItemAsync(Id)).ToJsonString();

        (await ChangeAsync(Id, @operator, field, value)).Status.Should().Be(202);

        (await ItemAsync(Id)).ToJsonString().Should().Be(before);
        (await LogOfAsync(Id)).Should().EndWith("UPDATE STREAMING_EXTENSION REJECTED INVALID_PARTIAL_UPDATE");
    }

    [Theory]
    [InlineData("""{"operator":"arrayAppend","field":"tags","value":["c"]}""", "")]
    [InlineData("""{"documentId":"product://1","field":"tags","value":["c"]}""", Id)]
    [InlineData("""{"documentId":"product://1","operator":"arrayAppend","value":["c"]}""", Id)]
    [InlineData("""{"documentId":"product://1","operator":"arrayAppend","field":"tags"}""", Id)]
    [InlineData("5", "")]
    public async Task An_incomplete_element_is_rejected_and_the_rest_applied(string element, string id)
    {
        await UpdateAsync($$"""
            {"partialUpdate":[{{element}},{"documentId":"product://1","operator":"fieldValueReplace","field":"price","value":11}]}
            """);

        (await MetadataAsync(Id)).Should().Contain("\"price\":11").And.Contain("\"tags\":[\"a\",\"b\"]");
        (await LogOfAsync(id)).Should().Contain("UPDATE STREAMING_EXTENSION REJECTED INVALID_PARTIAL_UPDATE");
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/p4eb0515", Fidelity = Fidelity.Approximate, Note = "`ERROR` as `DOCUMENT_DOES_NOT_EXIST` at STREAMING_EXTENSION; how it shows in the log is not documented")]
    [Theory]
    [InlineData("product://never")]
    [InlineData("product://deleted")]
    public async Task A_partial_update_of_an_unknown_item_is_not_applied(string id)
    {
        await UpdateAsync(Items("product://deleted"));
        await UpdateAsync("""{"delete":[{"documentId":"product://deleted"}]}""");

        (await ChangeAsync(id, "fieldValueReplace", "price", "1")).Status.Should().Be(202);

        (await IndexedIdsAsync()).Should().Equal(Id);
        (await LogOfAsync(id)).Should().EndWith("UPDATE STREAMING_EXTENSION ERROR DOCUMENT_DOES_NOT_EXIST");
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/147")]
    [Fact]
    public async Task Of_two_operations_on_an_item_the_one_with_the_lower_ordering_id_loses()
    {
        await PutAsync(Id, """{"price":99}""", $"&orderingId={Time.NowMilliseconds + 60_000}", CatalogId);

        await ChangeAsync(Id, "fieldValueReplace", "price", "1");
        await UpdateAsync("""{"addOrUpdate":[{"documentId":"product://1","price":2}],"delete":[{"documentId":"product://1"}]}""");
        await MergeAsync("""{"addOrUpdate":[{"documentId":"product://1","price":3}]}""");

        (await MetadataAsync(Id)).Should().Be("""{"price":99}""");
        (await LogOfAsync(Id)).Should().EndWith(
            [
                "UPDATE STREAMING_EXTENSION COMPLETED",
                "UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION",
                "UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION",
                "DELETE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION",
                "UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION",
            ]);
    }

    [Fact]
    public async Task The_words_of_the_new_value_are_found_and_those_of_the_old_one_are_not()
    {
        await ChangeAsync(Id, "fieldValueReplace", "name", "\"haystack\"");
        await ChangeAsync(Id, "arrayRemove", "tags", """["a"]""");
        await ChangeAsync(Id, "fieldValueReplace", "title", "\"Boot\"");

        (await IndexedIdsAsync("q=haystack")).Should().Equal(Id);
        (await IndexedIdsAsync("q=boot")).Should().Equal(Id);
        (await IndexedIdsAsync("q=needle")).Should().Equal(Id);
        (await IndexedIdsAsync("q=shoe")).Should().BeEmpty();
        ((string?)(await ItemAsync(Id))["title"]).Should().Be("Boot");
    }
}
