using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Streams;

/// <summary>Updates of a stream source, field by field and whole, and merges.</summary>
public sealed class UpdateTests
{
    [Fact]
    public async Task Items_are_added_replaced_changed_and_deleted_at_once()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();
        await UpdateAsync(coveo, Product("product://1", 1), Product("product://2", 2), Product("product://3", 3));

        var result = await UpdateAsync(
            coveo,
            Product("product://1", 10),
            PartialUpdate.FieldValueReplace("product://2", "price", 20),
            StreamOperation.Delete("product://3"),
            Product("product://4", 4));

        (result.Summary.IsComplete, result.Updates.Count).Should().Be((true, 1));
        (await MetadataAsync(coveo)).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["product://1"] = """{"price":10}""",
            ["product://2"] = """{"price":20}""",
            ["product://4"] = """{"price":4}""",
        });
    }

    [Fact]
    public async Task Dictionaries_of_numbers_are_in_the_field_that_was_inferred_for_them_also_after_a_partial_update()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();
        var product = new PushDocument("product://1") { Metadata = { ["stock"] = MetadataValue.Dictionary([new("s1", 1), new("s2", 2.5)]) } };

        var report = await coveo.Client.Fields.EnsureAsync([product]);
        await UpdateAsync(coveo, product);
        await UpdateAsync(coveo, PartialUpdate.DictionaryPut("product://1", "stock", "s1", 4));

        report.Created.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "stock", Type = FieldType.Double, KeyValue = true });
        (await coveo.Query.ItemAsync(coveo.SourceId, "product://1"))!.Value.GetProperty("fields").GetProperty("stock").GetRawText().Should().Be("""{"s2":2.5,"s1":4}""");
        (await coveo.Client.CheckAccessAsync(coveo.SourceId, new AccessCheckOptions { Purposes = AccessPurposes.StreamItems })).IsReady.Should().BeTrue();
    }

    [Fact]
    public async Task Each_operator_changes_the_indexed_item()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();
        await UpdateAsync(coveo, new PushDocument("product://1")
        {
            Metadata =
            {
                ["added"] = ["a"],
                ["removed"] = ["a", "b", "c"],
                ["replaced"] = "old",
                ["put"] = MetadataValue.Dictionary([new("s1", 1), new("s2", 2)]),
                ["taken"] = MetadataValue.Dictionary([new("s1", 1), new("s2", 2)]),
                ["kept"] = "kept",
            },
        });

        var result = await UpdateAsync(
            coveo,
            PartialUpdate.ArrayAppend("product://1", "added", "b", "c"),
            PartialUpdate.ArrayRemove("product://1", "removed", "a", "c"),
            PartialUpdate.FieldValueReplace("product://1", "replaced", 12.5),
            PartialUpdate.DictionaryPut("product://1", "put", new Dictionary<string, MetadataValue> { ["s2"] = 20, ["s3"] = 30 }),
            PartialUpdate.DictionaryRemove("product://1", "taken", "s1"));

        result.Summary.Accepted.Should().Be(5);
        var metadata = (await coveo.Query.ItemAsync(coveo.SourceId, "product://1"))!.Value.GetProperty("metadata");
        metadata.GetProperty("added").GetRawText().Should().Be("""["a","b","c"]""");
        metadata.GetProperty("removed").GetRawText().Should().Be("""["b"]""");
        metadata.GetProperty("replaced").GetRawText().Should().Be("12.5");
        metadata.GetProperty("put").GetRawText().Should().Be("""{"s1":1,"s2":20,"s3":30}""");
        metadata.GetProperty("taken").GetRawText().Should().Be("""{"s2":2}""");
        metadata.GetProperty("kept").GetRawText().Should().Be("\"kept\"");
    }

    [Fact]
    public async Task Operations_on_one_item_take_effect_in_their_order_whatever_shares_a_file()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();

        await UpdateAsync(
            coveo,
            Product("product://1", 1),
            PartialUpdate.FieldValueReplace("product://1", "price", 2),
            PartialUpdate.ArrayAppend("product://1", "tags", "a"),
            PartialUpdate.ArrayRemove("product://1", "tags", "a"),
            PartialUpdate.ArrayAppend("product://1", "tags", "b"),
            PartialUpdate.ArrayAppend("product://1", "tags", "c"),
            PartialUpdate.FieldValueReplace("product://1", "price", 3),
            Product("product://2", 1),
            StreamOperation.Delete("product://2"),
            PartialUpdate.FieldValueReplace("product://2", "price", 2));

        (await MetadataAsync(coveo)).Should().BeEquivalentTo(new Dictionary<string, string> { ["product://1"] = """{"price":3,"tags":["b","c"]}""" });
    }

    [Fact]
    public async Task A_partial_update_of_an_item_that_does_not_exist_is_taken_and_told_in_the_log()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();

        (await UpdateAsync(coveo, PartialUpdate.FieldValueReplace("product://9", "price", 1))).Summary.IsComplete.Should().BeTrue();

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEmpty();
        (await coveo.Query.OperationsAsync(coveo.SourceId, "product://9")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_merge_keeps_what_it_does_not_give_and_creates_what_is_not_there()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();
        await UpdateAsync(coveo, new PushDocument("product://1") { Metadata = { ["price"] = 1, ["color"] = "blue" } });

        var result = await coveo.Client.Streams.MergeAsync(coveo.SourceId, [Product("product://1", 2), Product("product://2", 5), new PushDocument("product://1") { Metadata = { ["stock"] = 7 } }]);

        (result.Summary.Accepted, result.Updates.Count).Should().Be((3, 2));
        var metadata = (await coveo.Query.ItemAsync(coveo.SourceId, "product://1"))!.Value.GetProperty("metadata");
        (metadata.GetProperty("price").GetRawText(), metadata.GetProperty("color").GetRawText(), metadata.GetProperty("stock").GetRawText()).Should().Be(("2", "\"blue\"", "7"));
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEquivalentTo("product://1", "product://2");
    }

    private static PushDocument Product(string id, int price) => new(id) { Metadata = { ["price"] = price } };

    private static Task<StreamUpdateResult> UpdateAsync(EmulatorSession coveo, params StreamOperation[] operations) => coveo.Client.Streams.UpdateAsync(coveo.SourceId, operations);

    private static async Task<IReadOnlyDictionary<string, string>> MetadataAsync(EmulatorSession coveo) =>
        (await coveo.Query.ItemsAsync(coveo.SourceId)).ToDictionary(item => item.Key, item => item.Value.GetProperty("metadata").GetRawText());
}
