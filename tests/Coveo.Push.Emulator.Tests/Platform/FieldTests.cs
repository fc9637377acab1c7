using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class FieldTests : FieldTest
{
    [Parity(Topics.Fields, "docs.coveo.com/en/115")]
    [Fact]
    public async Task A_field_is_created_with_its_defaults()
    {
        await CreateFieldAsync("price", "DOUBLE");

        var answer = await GetFieldAsync("price");

        answer.Status.Should().Be(200);
        ((string?)answer.Json["name"]).Should().Be("price");
        ((string?)answer.Json["type"]).Should().Be("DOUBLE");
        ((string?)answer.Json["multiValueFacetTokenizers"]).Should().Be(";");
        ((bool)answer.Json["includeInQuery"]!).Should().BeTrue();
        ((bool)answer.Json["includeInResults"]!).Should().BeTrue();
        answer.Json.AsObject().Should().ContainKey("projectIds").WhoseValue.Should().BeNull();
        foreach (var name in new[]
        {
            "facet", "multiValueFacet", "hierarchicalFacet", "sort", "mergeWithLexicon", "keyValue", "multilingual", "ranking", "stemming", "smartDateFacet",
            "keepAccentsDisplayValueFacet", "keepDistinctDisplayValueFacet", "automaticFacetsCandidate", "useCacheForSort", "useCacheForNestedQuery",
            "useCacheForNumericQuery", "useCacheForComputedFacet", "system",
        })
        {
            ((bool)answer.Json[name]!).Should().BeFalse(name);
        }
    }

    [Fact]
    public async Task Every_property_is_kept()
    {
        const string Sent =
            """
            {"name":"tags","type":"STRING","description":"Tags","label":"Tag","dateFormat":"","multiValueFacetTokenizers":"|","includeInQuery":false,
             "includeInResults":false,"facet":true,"multiValueFacet":true,"hierarchicalFacet":true,"mergeWithLexicon":true,"keyValue":true,
             "multilingual":true,"ranking":true,"stemming":true,"smartDateFacet":true,"keepAccentsDisplayValueFacet":true,
             "keepDistinctDisplayValueFacet":true,"automaticFacetsCandidate":true,"useCacheForSort":true,"useCacheForNestedQuery":true,
             "useCacheForNumericQuery":true,"useCacheForComputedFacet":true,"projectIds":["p1","p2"],"unknown":1}
            """;
        (await SendJsonAsync(HttpMethod.Post, Fields, Sent)).Status.Should().Be(204);

        var stored = (await GetFieldAsync("tags")).Json;

        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(Sent)!.AsObject().Where(property => property.Key != "unknown"))
        {
            stored[name]!.ToJsonString().Should().Be(value!.ToJsonString(), name);
        }
    }

    [Parity(Topics.Fields, "OAS26/field", Fidelity = Fidelity.Approximate, Note = "412 `INVALID_PARAMETER`, `MISSING_PARAMETER` or `FIELD_ALREADY_EXISTS`; the codes are not documented")]
    [Theory]
    [InlineData("""{"type":"STRING"}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"name":"a"}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"name":"Price","type":"STRING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"1price","type":"STRING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"_price","type":"STRING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"my-price","type":"STRING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"price\n","type":"STRING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"prix_é","type":"STRING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":" ","type":"STRING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":5,"type":"STRING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"parentid","type":"STRING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"INTEGER"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"string"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"LONG","multiValueFacet":true}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"DATE","hierarchicalFacet":true}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"DOUBLE","mergeWithLexicon":true}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"STRING","multiValueFacet":true,"sort":true}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"STRING","facet":"yes"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"STRING","multiValueFacetTokenizers":""}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"STRING","description":5}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"a","type":"STRING","projectIds":[5]}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"author","type":"STRING"}""", 412, "FIELD_ALREADY_EXISTS")]
    [InlineData("""{"name":"a","Name":"b","type":"STRING"}""", 400, "INVALID_JSON")]
    [InlineData("[]", 400, "INVALID_JSON")]
    [InlineData("{", 400, "INVALID_JSON")]
    [InlineData("", 412, "MISSING_PARAMETER")]
    public async Task An_invalid_field_is_refused(string json, int status, string errorCode)
    {
        (await SendJsonAsync(HttpMethod.Post, Fields, json)).ShouldBeError(status, errorCode);

        NamesIn((await SendAsync(HttpMethod.Get, $"{FieldPage}?origin=USER")).Json).Should().BeEmpty();
    }

    [Theory]
    [InlineData(255, 204)]
    [InlineData(256, 412)]
    public async Task A_name_has_at_most_255_characters(int length, int status) =>
        (await SendJsonAsync(HttpMethod.Post, Fields, FieldJson(new string('n', length), "STRING"))).Status.Should().Be(status);

    [Fact]
    public async Task A_field_is_created_once_only()
    {
        await CreateFieldAsync("price", "DOUBLE");

        (await SendJsonAsync(HttpMethod.Post, Fields, FieldJson("price", "LONG"))).ShouldBeError(412, "FIELD_ALREADY_EXISTS");

        ((string?)(await GetFieldAsync("price")).Json["type"]).Should().Be("DOUBLE");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/115")]
    [Fact]
    public async Task A_field_is_updated_as_a_whole()
    {
        await CreateFieldAsync("price", "DOUBLE", ""","facet":true,"label":"Price" """);

        (await SendJsonAsync(HttpMethod.Put, $"{Fields}/price", """{"name":"price","type":"LONG","sort":true}""")).Status.Should().Be(204);

        var field = (await GetFieldAsync("price")).Json;
        ((string?)field["type"]).Should().Be("LONG");
        ((bool)field["sort"]!).Should().BeTrue();
        ((bool)field["facet"]!).Should().BeFalse();
        field["label"].Should().BeNull();
    }

    [Theory]
    [InlineData("price", """{"name":"other","type":"LONG"}""", 412, "INVALID_PARAMETER")]
    [InlineData("price", """{"name":"price","type":"NOTHING"}""", 412, "INVALID_PARAMETER")]
    [InlineData("price", """{"name":"price"}""", 412, "MISSING_PARAMETER")]
    [InlineData("price", "[]", 400, "INVALID_JSON")]
    [InlineData("nothing", """{"name":"nothing","type":"LONG"}""", 404, "FIELD_DOES_NOT_EXIST")]
    [InlineData("author", """{"name":"author","type":"STRING"}""", 412, "INVALID_PARAMETER")]
    public async Task An_update_that_makes_no_sense_is_refused(string name, string json, int status, string errorCode)
    {
        await CreateFieldAsync("price", "DOUBLE");

        (await SendJsonAsync(HttpMethod.Put, $"{Fields}/{name}", json)).ShouldBeError(status, errorCode);

        ((string?)(await GetFieldAsync("price")).Json["type"]).Should().Be("DOUBLE");
        ((bool)(await GetFieldAsync("author")).Json["system"]!).Should().BeTrue();
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/115")]
    [Fact]
    public async Task A_deleted_field_is_gone()
    {
        await CreateFieldAsync("price", "DOUBLE");

        (await SendAsync(HttpMethod.Delete, $"{Fields}/price")).Status.Should().Be(204);

        (await GetFieldAsync("price")).ShouldBeError(404, "FIELD_DOES_NOT_EXIST");
        (await SendAsync(HttpMethod.Delete, $"{Fields}/price")).ShouldBeError(404, "FIELD_DOES_NOT_EXIST");
        await CreateFieldAsync("price", "LONG");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/1965", Fidelity = Fidelity.Approximate, Note = "412 `INVALID_PARAMETER`; the code is not documented")]
    [Fact]
    public async Task A_system_field_cannot_be_deleted()
    {
        (await SendAsync(HttpMethod.Delete, $"{Fields}/author")).ShouldBeError(412, "INVALID_PARAMETER");

        (await GetFieldAsync("author")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Fields_are_gone_after_a_reset()
    {
        await CreateFieldAsync("price", "DOUBLE");

        await SendAsync(HttpMethod.Post, "_emulator/reset");

        (await GetFieldAsync("price")).Status.Should().Be(404);
    }
}
