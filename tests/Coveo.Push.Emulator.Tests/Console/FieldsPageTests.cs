namespace Coveo.Push.Emulator.Tests.Console;

public sealed class FieldsPageTests : ConsoleTest
{
    [Fact]
    public async Task Metadata_without_a_field_is_marked()
    {
        await PutAsync("http://a", """{"Author":"Ana","price":1,"tags":["x"],"sold":true}""");
        await PutAsync("http://b", """{"author":"Ben","price":"1.5"}""");

        var page = await PageAsync($"fields?source={SourceId}");

        var rows = RowsOf(page);
        rows[0].Should().Be("Author, author standard field text all Ana");
        rows[1].Should().Be("price no field integer or text all 1");
        rows[2].Should().Be("sold no field boolean 50% true");
        rows[3].Should().Be("""tags no field list 50% ["x"]""");
        TextOf(page).Should().Contain("3 without a field");
    }

    [Fact]
    public async Task A_field_of_ones_own_is_shown_with_its_options_and_what_uses_it()
    {
        await CreateAsync("""{"name":"price","type":"DOUBLE","facet":true,"includeInQuery":false,"description":"What it costs"}""");
        await PutAsync("http://a", """{"price":1,"stock":2}""");
        await PutAsync("http://b", "{}");

        var page = await PageAsync($"fields?source={SourceId}");

        RowsOf(page)[0].Should().Be("price DOUBLE integer 50% 1");
        RowsOf(page).Should().Contain("price Decimal not includeInQuery facet 1 of 2 What it costs");
        TextOf(page).Should().Contain("1 without a field").And.Contain("""[{"name":"stock","type":"LONG_64"}]""");
    }

    [Fact]
    public async Task Fields_for_what_has_none_are_proposed_by_what_it_looks_like()
    {
        await PutAsync(
            "http://a",
            """{"count":1,"price":1.5,"mixed":1,"released":"2025-02-03T04:05:06Z","name":"Kayak","tags":["x"],"sold":true,"My Key":1,"fileextension_":1,"Upper":"x"}""");
        await PutAsync("http://b", """{"mixed":2.5}""");

        var text = TextOf(await PageAsync($"fields?source={SourceId}"));

        text.Should().Contain("""{"name":"count","type":"LONG_64"}""").And.Contain("""{"name":"price","type":"DOUBLE"}""").And.Contain("""{"name":"mixed","type":"DOUBLE"}""")
            .And.Contain("""{"name":"released","type":"DATE"}""").And.Contain("""{"name":"name","type":"STRING"}""").And.Contain("""{"name":"upper","type":"STRING"}""")
            .And.Contain("""{"name":"tags","type":"STRING","multiValueFacet":true}""").And.Contain("""{"name":"sold","type":"STRING"}""")
            .And.Contain("No field can be called 'my key'").And.Contain("%[my key]").And.NotContain("""{"name":"my key" """.TrimEnd());
    }

    [Fact]
    public async Task The_proposed_command_creates_the_fields()
    {
        await PutAsync("http://a", """{"count":1,"tags":["x"]}""");
        var text = TextOf(await PageAsync($"fields?source={SourceId}"));
        var start = text.IndexOf("-d '", StringComparison.Ordinal) + 4;

        var answer = await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/indexes/fields/batch/create", text[start..text.IndexOf('\'', start)]);

        answer.Status.Should().Be(204, answer.Text);
        text = TextOf(await PageAsync($"fields?source={SourceId}"));
        text.Should().Contain("Of count, tags, some values are in no field although there is one now").And.NotContain("without a field");
        await PutAsync("http://a", """{"count":1,"tags":["x"]}""");
        TextOf(await PageAsync($"fields?source={SourceId}")).Should().NotContain("some values are in no field");
    }

    [Fact]
    public async Task Mapping_rules_of_a_source_are_shown()
    {
        await CreateAsync("""{"name":"price","type":"DOUBLE"}""");
        await SendJsonAsync(
            HttpMethod.Put,
            $"{PlatformBase}/sources/{SourceId}/mappings",
            """{"common":{"rules":[{"field":"author","content":["%[writer]","<nobody>"]}]},"types":[{"type":"Invoice","rules":[{"field":"price","content":["%[total]"]}]}]}""");
        await SendAsync(HttpMethod.Delete, $"{PlatformBase}/indexes/fields/price");
        await PutAsync("http://a", """{"writer":"Ana"}""");

        var rows = RowsOf(await PageAsync($"fields?source={SourceId}"));

        rows[0].Should().Be("writer by a rule text all Ana");
        rows.Should().Contain("author all items %[writer] <nobody>").And.Contain("price Invoice no such field %[total]");
        TextOf(await PageAsync("")).Should().Contain("Fields, 2 mapping rules");
    }

    [Fact]
    public async Task The_standard_fields_are_listed() =>
        TextOf(await PageAsync("fields")).Should().Contain("clickableuri").And.Contain("permanentid").And.Contain("set by the service");

    private async Task CreateAsync(string field) =>
        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/indexes/fields", field)).Status.Should().Be(204);
}
