using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class MappingsClientTests
{
    private const string SourceId = RecordingService.SourceId;
    private const string Url = $"https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources/{SourceId}/mappings";
    private const string Rule = """{"id":"r1","field":"author","content":["%[writer]","%[author]"],"extra":{"a":1}}""";

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, Rule);

    private IMappingsClient Mappings => _service.Client().Mappings;

    [Fact]
    public async Task All_rules_of_a_source_are_read()
    {
        _service.Answers(HttpStatusCode.OK, """{"common":{"rules":[{"id":"r1","field":"author","content":["%[writer]"]}]},"types":[{"id":"Invoice","type":"Invoice","rules":[{"id":"r2","field":"amount","content":["%[total]"]}]}]}""");

        var mappings = await Mappings.GetAsync(SourceId);

        _service.Call.Line.Should().Be($"GET {Url}");
        mappings.Common.Should().Equal(new MappingRule("author", "%[writer]") { Id = "r1" });
        mappings.Types.Should().ContainSingle().Which.Should().BeEquivalentTo(new MappingType("Invoice", new MappingRule("amount", "%[total]") { Id = "r2" }) { Id = "Invoice" });
        mappings.ToString().Should().Be("1 common rules, 1 types");
        mappings.Common[0].ToString().Should().Be("author <- %[writer]");
    }

    [Fact]
    public async Task All_rules_of_a_source_are_replaced_with_what_is_not_known_here_as_it_was()
    {
        _service.Then(HttpStatusCode.OK, $$"""{"common":{"rules":[{{Rule}}],"isLocked":true},"types":[{"id":"t1","type":"Invoice","rules":[],"order":3}],"version":7}""");

        await Mappings.ReplaceAsync(SourceId, await Mappings.GetAsync(SourceId), rebuild: true);

        _service.Calls[1].Line.Should().Be($"PUT {Url}?rebuild=true");
        _service.Calls[1].Text.Should().Be($$"""{"common":{"rules":[{{Rule}}],"isLocked":true},"types":[{"id":"t1","type":"Invoice","rules":[],"order":3}],"version":7}""");
    }

    [Fact]
    public async Task The_rules_of_all_items_are_replaced()
    {
        await Mappings.ReplaceCommonAsync(SourceId, [new MappingRule("author", "%[writer]")]);

        _service.Call.Line.Should().Be($"PUT {Url}/common?rebuild=false");
        _service.Call.Text.Should().Be("""{"rules":[{"field":"author","content":["%[writer]"]}]}""");
    }

    [Theory]
    [InlineData(null, "/common/rules")]
    [InlineData("In voice", "/types/In%20voice/rules")]
    public async Task Rules_are_listed_read_added_replaced_and_deleted(string? typeId, string path)
    {
        var rule = new MappingRule("author", "%[writer]", "by %[author]");

        _service.Answers(HttpStatusCode.OK, $"[{Rule}]");
        (await Mappings.ListRulesAsync(SourceId, typeId)).Should().ContainSingle().Which.Id.Should().Be("r1");
        _service.Answers(HttpStatusCode.OK, $$"""{"rules":[{{Rule}}]}""");
        (await Mappings.ListRulesAsync(SourceId, typeId)).Should().ContainSingle();
        _service.Answers(HttpStatusCode.Created, Rule);
        (await Mappings.GetRuleAsync(SourceId, "r/1", typeId)).Content.Should().Equal("%[writer]", "%[author]");
        (await Mappings.AddRuleAsync(SourceId, rule, typeId, rebuild: true)).Id.Should().Be("r1");
        await Mappings.ReplaceRuleAsync(SourceId, rule with { Id = "r1" }, typeId);
        _service.Answers(HttpStatusCode.NoContent);
        await Mappings.DeleteRuleAsync(SourceId, "r1", typeId, rebuild: true);

        _service.Calls.Select(call => call.Line).Should().Equal(
            $"GET {Url}{path}", $"GET {Url}{path}", $"GET {Url}{path}/r%2F1", $"POST {Url}{path}?rebuild=true", $"PUT {Url}{path}/r1?rebuild=false", $"DELETE {Url}{path}/r1?rebuild=true");
        _service.Calls[3].Text.Should().Be("""{"field":"author","content":["%[writer]","by %[author]"]}""");
        _service.Calls[4].Text.Should().Be("""{"id":"r1","field":"author","content":["%[writer]","by %[author]"]}""");
    }

    [Fact]
    public async Task Types_are_listed_read_added_replaced_and_deleted()
    {
        var type = new MappingType("Invoice", new MappingRule("amount", "%[total]"));
        const string Type = """{"id":"t1","type":"Invoice","rules":[{"id":"r2","field":"amount","content":["%[total]"]}]}""";

        _service.Answers(HttpStatusCode.OK, $"[{Type}]");
        (await Mappings.ListTypesAsync(SourceId)).Should().ContainSingle().Which.ToString().Should().Be("Invoice: 1 rules");
        _service.Answers(HttpStatusCode.OK, $$"""{"types":[{{Type}}]}""");
        (await Mappings.ListTypesAsync(SourceId)).Should().ContainSingle();
        _service.Answers(HttpStatusCode.Created, Type);
        (await Mappings.GetTypeAsync(SourceId, "t1")).Rules[0].Id.Should().Be("r2");
        (await Mappings.AddTypeAsync(SourceId, type)).Id.Should().Be("t1");
        await Mappings.ReplaceTypeAsync(SourceId, type with { Id = "t1" }, rebuild: true);
        await Mappings.DeleteTypeAsync(SourceId, "t1");

        _service.Calls.Select(call => call.Line).Should().Equal(
            $"GET {Url}/types", $"GET {Url}/types", $"GET {Url}/types/t1", $"POST {Url}/types?rebuild=false", $"PUT {Url}/types/t1?rebuild=true", $"DELETE {Url}/types/t1?rebuild=false");
        _service.Calls[3].Text.Should().Be("""{"type":"Invoice","rules":[{"field":"amount","content":["%[total]"]}]}""");
        _service.Calls[4].Text.Should().Be("""{"id":"t1","type":"Invoice","rules":[{"field":"amount","content":["%[total]"]}]}""");
    }

    [Fact]
    public async Task An_answer_that_is_only_an_id_is_enough_for_what_was_added()
    {
        _service.Answers(HttpStatusCode.Created, """{"id":"new"}""");

        (await Mappings.AddRuleAsync(SourceId, new MappingRule("author", "%[writer]"))).Should().Be(new MappingRule("author", "%[writer]") { Id = "new" });
        (await Mappings.AddTypeAsync(SourceId, new MappingType("Invoice"))).Id.Should().Be("new");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("\"odd\"")]
    public async Task An_answer_without_what_was_asked_for_fails(string body)
    {
        _service.Answers(HttpStatusCode.OK, body);

        await FluentActions.Awaiting(() => Mappings.GetAsync(SourceId)).Should().ThrowAsync<CoveoPushException>().WithMessage("GetMappings*it has no mappings*");
        await FluentActions.Awaiting(() => Mappings.ListRulesAsync(SourceId)).Should().ThrowAsync<CoveoPushException>().WithMessage("*it lists no mapping rules*");
        await FluentActions.Awaiting(() => Mappings.GetRuleAsync(SourceId, "r")).Should().ThrowAsync<CoveoPushException>().WithMessage("*it describes no mapping rule*");
        await FluentActions.Awaiting(() => Mappings.AddRuleAsync(SourceId, new MappingRule("a", "b"))).Should().ThrowAsync<CoveoPushException>().WithMessage("*it gives the mapping rule no ID*");
        await FluentActions.Awaiting(() => Mappings.ListTypesAsync(SourceId)).Should().ThrowAsync<CoveoPushException>().WithMessage("*it lists no types*");
        await FluentActions.Awaiting(() => Mappings.GetTypeAsync(SourceId, "t")).Should().ThrowAsync<CoveoPushException>().WithMessage("*it describes no type*");
        await FluentActions.Awaiting(() => Mappings.AddTypeAsync(SourceId, new MappingType("t"))).Should().ThrowAsync<CoveoPushException>().WithMessage("*it gives the type no ID*");
    }

    [Fact]
    public async Task A_rule_that_is_not_there_is_not_found()
    {
        _service.Answers(HttpStatusCode.NotFound, """{"errorCode":"MAPPING_RULE_NOT_FOUND","message":"No."}""");

        await FluentActions.Awaiting(() => Mappings.DeleteRuleAsync(SourceId, "r1")).Should().ThrowAsync<CoveoNotFoundException>()
            .WithMessage($"DeleteMappingRule (mapping rule 'r1' of source '{SourceId}') failed: 404*Check the source ID, and the ID of the mapping rule or type*");
    }
}
