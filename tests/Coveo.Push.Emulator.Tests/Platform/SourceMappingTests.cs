using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class SourceMappingTests : FieldTest
{
    private const string All =
        """
        {"common":{"rules":[{"id":"r1","field":"author","content":["%[writer]","%[author]"]}]},"types":[{"id":"t1","type":"Invoice","rules":[{"id":"r2","field":"title","content":["%[total]"]}]}]}
        """;

    [Parity(Topics.Fields, "OAS26/source")]
    [Fact]
    public async Task The_mapping_of_a_source_is_empty_at_first()
    {
        (await SendAsync(HttpMethod.Get, Mappings)).Text.Should().Be("""{"common":{"rules":[]},"types":[]}""");
        (await SendAsync(HttpMethod.Get, $"{Mappings}/common")).Text.Should().Be("""{"rules":[]}""");
        (await SendAsync(HttpMethod.Get, $"{Mappings}/types")).Text.Should().Be("[]");
    }

    [Parity(Topics.Fields, "OAS26/source")]
    [Fact]
    public async Task The_mapping_of_a_source_is_replaced_as_a_whole()
    {
        var answer = await SendJsonAsync(HttpMethod.Put, $"{Mappings}?rebuild=true", All);

        answer.Status.Should().Be(200, answer.Text);
        answer.Text.Should().Be(All.Trim());
        (await SendAsync(HttpMethod.Get, Mappings)).Text.Should().Be(All.Trim());

        (await SendJsonAsync(HttpMethod.Put, Mappings, "{}")).Text.Should().Be("""{"common":{"rules":[]},"types":[]}""");
        (await SendAsync(HttpMethod.Get, Mappings)).Text.Should().Be("""{"common":{"rules":[]},"types":[]}""");
    }

    [Fact]
    public async Task Rules_that_are_replaced_without_an_id_get_one()
    {
        var answer = await SendJsonAsync(HttpMethod.Put, $"{Mappings}/common", """{"rules":[{"field":"author","content":["%[a]"]},{"id":"mine","field":"title","content":["%[b]"]}]}""");

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["rules"]![0]!["id"]).Should().MatchRegex("^[a-z2-7]{10}$");
        ((string?)answer.Json["rules"]![1]!["id"]).Should().Be("mine");
    }

    [Parity(Topics.Fields, "OAS26/source")]
    [Fact]
    public async Task The_common_rules_are_replaced_without_the_types()
    {
        await SendJsonAsync(HttpMethod.Put, Mappings, All);

        (await SendJsonAsync(HttpMethod.Put, $"{Mappings}/common", """{"rules":[]}""")).Text.Should().Be("""{"rules":[]}""");

        (await SendAsync(HttpMethod.Get, $"{Mappings}/common")).Text.Should().Be("""{"rules":[]}""");
        (await SendAsync(HttpMethod.Get, $"{Mappings}/types")).Json.AsArray().Should().ContainSingle();
    }

    [Parity(Topics.Fields, "OAS26/source")]
    [Fact]
    public async Task A_type_is_added_read_replaced_and_deleted()
    {
        var added = await SendJsonAsync(HttpMethod.Post, $"{Mappings}/types", """{"id":"ignored","type":"Invoice","rules":[{"field":"author","content":["%[a]"]}]}""");

        added.Status.Should().Be(201, added.Text);
        var id = (string)added.Json["id"]!;
        id.Should().NotBe("ignored");
        ((string?)added.Json["type"]).Should().Be("Invoice");
        (await SendAsync(HttpMethod.Get, $"{Mappings}/types/{id}")).Text.Should().Be(added.Text);
        (await SendAsync(HttpMethod.Get, $"{Mappings}/types")).Text.Should().Be($"[{added.Text}]");

        var replaced = await SendJsonAsync(HttpMethod.Put, $"{Mappings}/types/{id}", """{"type":"Bill","rules":[]}""");
        replaced.Status.Should().Be(200, replaced.Text);
        replaced.Text.Should().Be($$"""{"id":"{{id}}","type":"Bill","rules":[]}""");
        (await SendAsync(HttpMethod.Get, $"{Mappings}/types/{id}")).Text.Should().Be(replaced.Text);

        (await SendAsync(HttpMethod.Delete, $"{Mappings}/types/{id}?rebuild=false")).Status.Should().Be(204);
        (await SendAsync(HttpMethod.Get, $"{Mappings}/types/{id}")).ShouldBeError(404, "MAPPING_TYPE_DOES_NOT_EXIST");
    }

    [Parity(Topics.Fields, "OAS26/source")]
    [Theory]
    [InlineData("common")]
    [InlineData("types/t1")]
    public async Task A_rule_is_added_read_replaced_and_deleted(string of)
    {
        await SendJsonAsync(HttpMethod.Put, Mappings, """{"types":[{"id":"t1","type":"Invoice"}]}""");
        var rules = $"{Mappings}/{of}/rules";

        var added = await SendJsonAsync(HttpMethod.Post, $"{rules}?rebuild=false", """{"id":"ignored","field":"author","content":["%[writer]","unknown"]}""");

        added.Status.Should().Be(201, added.Text);
        var id = (string)added.Json["id"]!;
        id.Should().NotBe("ignored");
        added.Text.Should().Be($$"""{"id":"{{id}}","field":"author","content":["%[writer]","unknown"]}""");
        (await SendAsync(HttpMethod.Get, $"{rules}/{id}")).Text.Should().Be(added.Text);
        (await SendAsync(HttpMethod.Get, rules)).Text.Should().Be($"[{added.Text}]");

        var replaced = await SendJsonAsync(HttpMethod.Put, $"{rules}/{id}", """{"field":"title","content":["%[name]"]}""");
        replaced.Status.Should().Be(200, replaced.Text);
        replaced.Text.Should().Be($$"""{"id":"{{id}}","field":"title","content":["%[name]"]}""");

        (await SendAsync(HttpMethod.Delete, $"{rules}/{id}")).Status.Should().Be(204);
        (await SendAsync(HttpMethod.Get, $"{rules}/{id}")).ShouldBeError(404, "MAPPING_RULE_DOES_NOT_EXIST");
        (await SendAsync(HttpMethod.Get, rules)).Text.Should().Be("[]");
    }

    [Parity(Topics.Fields, "OAS26/source", Fidelity = Fidelity.Approximate, Note = "the answers are not documented; a rule for a field that does not exist is refused")]
    [Theory]
    [InlineData("""{"content":["%[a]"]}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"field":"author"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"field":"author","content":[]}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"field":"author","content":[""]}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"field":"author","content":"%[a]"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"field":"author","content":[5]}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"field":"nothing","content":["%[a]"]}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"field":"Author","content":["%[a]"]}""", 412, "INVALID_PARAMETER")]
    [InlineData("[]", 400, "INVALID_JSON")]
    [InlineData("", 412, "MISSING_PARAMETER")]
    public async Task A_rule_that_makes_no_sense_is_refused(string json, int status, string errorCode)
    {
        (await SendJsonAsync(HttpMethod.Post, $"{Mappings}/common/rules", json)).ShouldBeError(status, errorCode);

        (await SendAsync(HttpMethod.Get, $"{Mappings}/common/rules")).Text.Should().Be("[]");
    }

    [Theory]
    [InlineData("", """{"common":[]}""")]
    [InlineData("", """{"common":{"rules":[5]}}""")]
    [InlineData("", """{"common":{"rules":[{"id":"r","field":"author","content":["a"]},{"id":"r","field":"title","content":["a"]}]}}""")]
    [InlineData("", """{"types":{}}""")]
    [InlineData("", """{"types":[5]}""")]
    [InlineData("", """{"types":[{"type":"A"},{"type":"A"}]}""")]
    [InlineData("", """{"types":[{"id":"t","type":"A"},{"id":"t","type":"B"}]}""")]
    [InlineData("/common", """{"rules":5}""")]
    [InlineData("?rebuild=perhaps", "{}")]
    public async Task A_mapping_that_makes_no_sense_is_refused(string path, string json)
    {
        await SendJsonAsync(HttpMethod.Put, Mappings, All);

        (await SendJsonAsync(HttpMethod.Put, Mappings + path, json)).ShouldBeError(412, "INVALID_PARAMETER");

        (await SendAsync(HttpMethod.Get, Mappings)).Text.Should().Be(All.Trim());
    }

    [Fact]
    public async Task A_type_is_there_once_only()
    {
        await SendJsonAsync(HttpMethod.Put, Mappings, All);

        (await SendJsonAsync(HttpMethod.Post, $"{Mappings}/types", """{"type":"Invoice"}""")).ShouldBeError(412, "INVALID_PARAMETER");
        (await SendJsonAsync(HttpMethod.Post, $"{Mappings}/types", """{"rules":[]}""")).ShouldBeError(412, "MISSING_PARAMETER");
    }

    [Theory]
    [InlineData("GET", "/common/rules/none", "MAPPING_RULE_DOES_NOT_EXIST")]
    [InlineData("PUT", "/common/rules/none", "MAPPING_RULE_DOES_NOT_EXIST")]
    [InlineData("DELETE", "/common/rules/none", "MAPPING_RULE_DOES_NOT_EXIST")]
    [InlineData("DELETE", "/common/rules/r2", "MAPPING_RULE_DOES_NOT_EXIST")]
    [InlineData("GET", "/types/none", "MAPPING_TYPE_DOES_NOT_EXIST")]
    [InlineData("PUT", "/types/none", "MAPPING_TYPE_DOES_NOT_EXIST")]
    [InlineData("DELETE", "/types/none", "MAPPING_TYPE_DOES_NOT_EXIST")]
    [InlineData("GET", "/types/none/rules", "MAPPING_TYPE_DOES_NOT_EXIST")]
    [InlineData("POST", "/types/none/rules", "MAPPING_TYPE_DOES_NOT_EXIST")]
    [InlineData("GET", "/types/t1/rules/r1", "MAPPING_RULE_DOES_NOT_EXIST")]
    [InlineData("PUT", "/types/t1/rules/r1", "MAPPING_RULE_DOES_NOT_EXIST")]
    [InlineData("DELETE", "/types/t1/rules/r1", "MAPPING_RULE_DOES_NOT_EXIST")]
    public async Task What_does_not_exist_is_404(string method, string path, string errorCode)
    {
        await SendJsonAsync(HttpMethod.Put, Mappings, All);

        var answer = method is "PUT" or "POST"
            ? await SendJsonAsync(new HttpMethod(method), Mappings + path, """{"type":"T","field":"author","content":["x"]}""")
            : await SendAsync(new HttpMethod(method), Mappings + path);

        answer.ShouldBeError(404, errorCode);
        (await SendAsync(HttpMethod.Get, Mappings)).Text.Should().Be(All.Trim());
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("GET", "/common")]
    [InlineData("POST", "/common/rules")]
    [InlineData("GET", "/types")]
    [InlineData("DELETE", "/types/t1")]
    public async Task The_mapping_of_an_unknown_source_is_404(string method, string path)
    {
        var address = $"{PlatformBase}/sources/none/mappings{path}";

        var answer = method is "PUT" or "POST"
            ? await SendJsonAsync(new HttpMethod(method), address, """{"field":"author","content":["x"]}""")
            : await SendAsync(new HttpMethod(method), address);

        answer.ShouldBeError(404, "SOURCE_DOES_NOT_EXIST");
    }

    [Parity(Topics.Fields, "OAS26/source")]
    [Fact]
    public async Task The_model_of_a_source_shows_its_mapping()
    {
        await SendJsonAsync(HttpMethod.Put, Mappings, All);

        var mappings = (await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{SourceId}")).Json["mappings"]!.AsArray();

        mappings.Select(mapping => $"{mapping!["id"]} {mapping["kind"]} {mapping["fieldName"]} {mapping["content"]} {mapping["extractionMethod"]}").Should().Equal(
            "r1 COMMON author %[writer] METADATA", "r1 COMMON author %[author] METADATA", "r2 MAPPING title %[total] METADATA");
    }

    [Fact]
    public async Task A_mapping_goes_with_its_source()
    {
        await SendJsonAsync(HttpMethod.Put, Mappings, All);

        (await SendAsync(HttpMethod.Delete, $"{PlatformBase}/sources/{SourceId}")).Status.Should().Be(200);

        (await SendAsync(HttpMethod.Get, Mappings)).ShouldBeError(404, "SOURCE_DOES_NOT_EXIST");
    }

    [Fact]
    public async Task A_rule_whose_field_was_deleted_stands_in_the_way_of_no_other_change()
    {
        await CreateFieldAsync("price", "DOUBLE");
        var stale = await AddRuleAsync("price", """["%[cost]"]""");
        var other = await AddRuleAsync("author", """["%[writer]"]""");
        await SendAsync(HttpMethod.Delete, $"{Fields}/price");

        (await SendAsync(HttpMethod.Delete, $"{Mappings}/common/rules/{other}")).Status.Should().Be(204);
        await AddRuleAsync("title", """["%[name]"]""");
        (await SendAsync(HttpMethod.Delete, $"{Mappings}/common/rules/{stale}")).Status.Should().Be(204);
    }
}
