using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Streams;

/// <summary>What changes of an item goes through the mapping stage as the whole item does.</summary>
public sealed class StreamFieldTests : StreamTest
{
    private const string Id = "product://1";

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/indexes/fields", """{"name":"price","type":"DOUBLE"}""")).Status.Should().Be(204);
        await StreamAsync("""{"addOrUpdate":[{"documentId":"product://1","title":"Shoe","data":"needle","price":10,"color":"red"}]}""");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/p4eb0515")]
    [Fact]
    public async Task A_partial_update_fills_the_field_anew()
    {
        await ChangeAsync(Id, "fieldValueReplace", "price", "12.5");

        (await FieldAsync("price"))!.ToJsonString().Should().Be("12.5");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/162", Fidelity = Fidelity.Approximate, Note = "not documented what becomes of the field")]
    [Fact]
    public async Task A_value_that_does_not_fit_empties_the_field_and_warns()
    {
        await ChangeAsync(Id, "fieldValueReplace", "price", "\"cheap\"");

        (await FieldAsync("price")).Should().BeNull();
        (await LogOfAsync(Id)).Should().EndWith(["UPDATE PROCESSING COMPLETED", "UPDATE MAPPING WARNING FIELD_TYPE_MISMATCH", "UPDATE INDEXING COMPLETED"]);
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/p4eb0515")]
    [Theory]
    [InlineData("""{"addOrUpdate":[{"documentId":"product://1","price":7}]}""", "7")]
    [InlineData("""{"addOrUpdate":[{"documentId":"product://1","data":"new body","size2":1}]}""", "10")]
    public async Task A_merge_maps_the_merged_item(string json, string price)
    {
        await MergeAsync(json);

        (await FieldAsync("price"))!.ToJsonString().Should().Be(price);
        (await ItemAsync(Id))["unmappedMetadata"]!.ToJsonString().Should().Contain("color");
    }

    private async Task<JsonNode?> FieldAsync(string name) => (await ItemAsync(Id))["fields"]!.AsObject()[name];
}
