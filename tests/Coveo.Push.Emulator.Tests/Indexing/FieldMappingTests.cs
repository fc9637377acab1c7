using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Indexing;

/// <summary>Which metadata gets into which field.</summary>
public sealed class FieldMappingTests : FieldTest
{
    [Parity(Topics.Fields, "docs.coveo.com/en/115")]
    [Fact]
    public async Task Metadata_gets_into_the_field_of_its_name()
    {
        await CreateFieldAsync("price", "DOUBLE");

        var item = await PushAsync("""{"price":9.5,"author":"Ana"}""");

        FieldOf(item, "price").Should().Be("9.5");
        FieldOf(item, "author").Should().Be("\"Ana\"");
        UnmappedOf(item).Should().Be("{}");
        (await LogOfAsync("http://a")).Should().EndWith(["ADD MAPPING COMPLETED", "ADD INDEXING COMPLETED"]);
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/115")]
    [Fact]
    public async Task Metadata_without_field_and_rule_is_dropped_from_the_index_without_a_word()
    {
        var item = await PushAsync("""{"title":"T","price":9.5,"tags":["x","y"]}""");

        item["fields"]!.AsObject().Select(field => field.Key).Should().Equal("clickableuri", "date", "indexeddate", "size", "source", "sourcetype", "title");
        UnmappedOf(item).Should().Be("""{"price":9.5,"tags":["x","y"]}""");
        item["metadata"]!.ToJsonString().Should().Be("""{"title":"T","price":9.5,"tags":["x","y"]}""");
        (await LogOfAsync("http://a")).Should().EndWith(["ADD MAPPING COMPLETED", "ADD INDEXING COMPLETED"]);
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/162", Fidelity = Fidelity.Approximate, Note = "an older page says that letter case matters; here it does not, as keys that differ by it collide")]
    [Fact]
    public async Task The_name_of_a_field_is_matched_in_whatever_case()
    {
        await CreateFieldAsync("price", "DOUBLE");

        var item = await PushAsync("""{"Price":9.5,"CLICKABLEURI":"http://b"}""");

        FieldOf(item, "price").Should().Be("9.5");
        FieldOf(item, "clickableuri").Should().Be("\"http://b\"");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/155", Fidelity = Fidelity.Approximate, Note = "without `language`, which is not detected; nor are `documenttype` and `filename` derived")]
    [Fact]
    public async Task The_service_fills_fields_itself()
    {
        var item = await PushAsync("""{"title":"T","data":"12345","fileExtension":".TXT","parentId":"http://p"}""");

        item["fields"]!.ToJsonString().Should().Be(
            $$"""{"attachmentparentid":"http://p","clickableuri":"http://a","date":{{Time.NowMilliseconds}},"filetype":"txt","indexeddate":{{Time.NowMilliseconds}},"size":5,"source":"Shared","sourcetype":"PUSH","title":"T","topparentid":"http://p"}""");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/155")]
    [Fact]
    public async Task The_date_that_is_pushed_goes_before_the_time_of_the_push() =>
        FieldOf(await PushAsync("""{"date":"2002-01-31T11:53:12Z"}"""), "date").Should().Be("1012477992000");

    [Parity(Topics.Fields, "docs.coveo.com/en/155", Fidelity = Fidelity.Approximate, Note = "what is pushed under such a name is shown as metadata without a field; a mapping rule can fill the field")]
    [Fact]
    public async Task What_the_service_sets_is_not_taken_from_metadata()
    {
        var item = await PushAsync("""{"size":7,"source":"Mine","sourcetype":"X","indexeddate":"2002-01-31T11:53:12Z","filetype":"pdf","data":"123","fileExtension":".txt"}""");

        FieldOf(item, "size").Should().Be("3");
        FieldOf(item, "source").Should().Be("\"Shared\"");
        FieldOf(item, "filetype").Should().Be("\"txt\"");
        UnmappedOf(item).Should().Be("""{"size":7,"source":"Mine","sourcetype":"X","indexeddate":"2002-01-31T11:53:12Z","filetype":"pdf"}""");
        FieldOf(await PushAsync("""{"filetype":"pdf"}""", "http://b"), "filetype").Should().Be("\"pdf\"", "there is no extension to derive it from");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/115")]
    [Fact]
    public async Task A_rule_overrides_the_automatic_mapping()
    {
        await AddRuleAsync("author", """["%[writer]"]""");

        var item = await PushAsync("""{"writer":"Ben","author":"Ana"}""");

        FieldOf(item, "author").Should().Be("\"Ben\"");
        UnmappedOf(item).Should().Be("""{"author":"Ana"}""");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/115", Fidelity = Fidelity.Approximate, Note = "what happens when the rule gives nothing is not documented: the field stays empty")]
    [Fact]
    public async Task A_rule_that_gives_nothing_overrides_the_automatic_mapping_too()
    {
        await AddRuleAsync("author", """["%[writer]"]""");

        var item = await PushAsync("""{"author":"Ana"}""");

        FieldOf(item, "author").Should().BeNull();
        UnmappedOf(item).Should().Be("""{"author":"Ana"}""");
    }

    [Parity(Topics.Fields, "OAS26/source")]
    [Theory]
    [InlineData("""{"writer":"Ben","author":"Ana"}""", "\"Ben\"")]
    [InlineData("""{"author":"Ana"}""", "\"Ana\"")]
    [InlineData("""{"other":"x"}""", "\"nobody\"")]
    public async Task The_contents_of_a_rule_are_tried_in_order(string metadata, string author)
    {
        await AddRuleAsync("author", """["%[writer]","%[author]","nobody"]""");

        FieldOf(await PushAsync(metadata), "author").Should().Be(author);
    }

    [Parity(Topics.Fields, "OAS26/source", Fidelity = Fidelity.Approximate, Note = "a template gives nothing when any of what it inserts is missing, which is not documented")]
    [Theory]
    [InlineData("%[first] %[last]", "\"Ana Bo\"")]
    [InlineData("by %[FIRST]!", "\"by Ana!\"")]
    [InlineData("%[first] %[missing]", null)]
    [InlineData("%[year]", "\"2025\"")]
    [InlineData("in %[year], %[isnew]", "\"in 2025, true\"")]
    [InlineData("%[tags]", "\"x;y\"")]
    [InlineData("all: %[tags]", "\"all: x;y\"")]
    [InlineData("free text", "\"free text\"")]
    [InlineData("%[first", "\"%[first\"")]
    [InlineData("100%", "\"100%\"")]
    [InlineData("%[quoted]", "\"say \\\"hi\\\"\"")]
    [InlineData("<%[quoted]>", "\"<say \\\"hi\\\">\"")]
    [InlineData("%[title] of %[source]", "\"T of Shared\"")]
    [InlineData("%[filetype]: %[size]", "\"txt: 3\"")]
    public async Task A_template_inserts_metadata_into_free_text(string template, string? author)
    {
        await AddRuleAsync("author", $"""["{template}"]""");

        var item = await PushAsync(
            """{"title":"T","first":"Ana","last":"Bo","year":2025,"isnew":true,"tags":["x","y"],"quoted":"say \"hi\"","data":"123","fileExtension":".txt"}""");

        FieldOf(item, "author").Should().Be(author);
    }

    [Fact]
    public async Task Metadata_that_a_rule_has_put_into_a_field_is_not_unmapped()
    {
        await AddRuleAsync("author", """["%[missing]","%[first] %[last]"]""");

        var item = await PushAsync("""{"first":"Ana","Last":"Bo","more":1}""");

        FieldOf(item, "author").Should().Be("\"Ana Bo\"");
        UnmappedOf(item).Should().Be("""{"more":1}""");
        item["fields"]!.AsObject().Should().NotContainKey("first");
    }

    [Fact]
    public async Task A_rule_for_the_title_changes_what_a_result_list_shows()
    {
        await AddRuleAsync("title", """["%[name] (%[number])"]""");

        var item = await PushAsync("""{"title":"old","name":"Kayak","number":7}""");

        ((string?)item["title"]).Should().Be("Kayak (7)");
        FieldOf(item, "title").Should().Be("\"Kayak (7)\"");
        (await IndexedIdsAsync("q=kayak")).Should().Equal("http://a");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/1965")]
    [Theory]
    [InlineData("""{"objecttype":"Invoice","total":5}""", "\"5\"")]
    [InlineData("""{"mappingtype":"Invoice","total":5}""", "\"5\"")]
    [InlineData("""{"documenttype":"Invoice","total":5}""", "\"5\"")]
    [InlineData("""{"filetype":"Invoice","total":5}""", "\"5\"")]
    [InlineData("""{"objecttype":"Letter","total":5}""", "\"common\"")]
    [InlineData("""{"objecttype":"invoice","total":5}""", "\"common\"")]
    [InlineData("""{"kind":"Invoice","total":5}""", "\"common\"")]
    [InlineData("""{"total":5}""", "\"common\"")]
    [InlineData("""{"objecttype":"Invoice"}""", "\"common\"")]
    public async Task The_rules_of_a_type_are_for_items_of_that_type(string metadata, string author)
    {
        await SendJsonAsync(
            HttpMethod.Put,
            Mappings,
            """{"common":{"rules":[{"field":"author","content":["common"]}]},"types":[{"type":"Invoice","rules":[{"field":"author","content":["%[total]"]}]}]}""");

        FieldOf(await PushAsync(metadata), "author").Should().Be(author);
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/1965", Fidelity = Fidelity.Approximate, Note = "which of them goes first is not documented")]
    [Fact]
    public async Task An_item_of_several_types_meets_their_rules_in_the_documented_order_of_keys()
    {
        static string Type(string name) => $$"""{"type":"{{name}}","rules":[{"field":"author","content":["{{name}}"]}]}""";
        await SendJsonAsync(HttpMethod.Put, Mappings, $$"""{"types":[{{Type("txt")}},{{Type("D")}},{{Type("M")}},{{Type("O")}}]}""");

        FieldOf(await PushAsync("""{"documenttype":"D","mappingtype":"M","objecttype":"O","fileExtension":".txt"}"""), "author").Should().Be("\"O\"");
        FieldOf(await PushAsync("""{"documenttype":"D","mappingtype":"M","fileExtension":".txt"}"""), "author").Should().Be("\"M\"");
        FieldOf(await PushAsync("""{"documenttype":"D","fileExtension":".txt"}"""), "author").Should().Be("\"D\"");
        FieldOf(await PushAsync("""{"fileExtension":".TXT"}"""), "author").Should().Be("\"txt\"");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/115")]
    [Fact]
    public async Task A_new_field_and_a_new_rule_are_for_items_pushed_afterwards()
    {
        await PushAsync("""{"price":9.5,"writer":"Ben"}""");
        await CreateFieldAsync("price", "DOUBLE");
        await AddRuleAsync("author", """["%[writer]"]""");

        var before = await ItemAsync("http://a");
        FieldOf(before, "price").Should().BeNull();
        UnmappedOf(before).Should().Be("""{"price":9.5,"writer":"Ben"}""");

        var after = await PushAsync("""{"price":9.5,"writer":"Ben"}""");
        FieldOf(after, "price").Should().Be("9.5");
        FieldOf(after, "author").Should().Be("\"Ben\"");
        UnmappedOf(after).Should().Be("{}");
        (await LogOfAsync("http://a")).Should().EndWith(["UPDATE MAPPING COMPLETED", "UPDATE INDEXING COMPLETED"]);
    }

    [Fact]
    public async Task A_rule_whose_field_was_deleted_is_a_warning_in_the_log()
    {
        await CreateFieldAsync("price", "DOUBLE");
        await AddRuleAsync("price", """["%[cost]"]""");
        await SendAsync(HttpMethod.Delete, $"{Fields}/price");

        var item = await PushAsync("""{"cost":5}""");

        UnmappedOf(item).Should().Be("""{"cost":5}""");
        (await LogOfAsync("http://a")).Should().EndWith(["ADD PROCESSING COMPLETED", "ADD MAPPING WARNING UNKNOWN_FIELD", "ADD INDEXING COMPLETED"]);
        (await MappingProblemAsync()).Should().Be("A mapping rule fills the field 'price', which does not exist.");
    }
}
