using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>Mapping metadata to a field: what is asked for is there afterwards, however often it is asked for.</summary>
public class MapTests
{
    private const string SourceId = RecordingService.SourceId;
    private const string Rules = """[{"id":"r0","field":"other","content":["x"]},{"id":"r1","field":"author","content":["%[writer]","%[author]"],"extra":1}]""";

    private readonly RecordingService _service = new();

    private IMappingsClient Mappings => _service.Client().Mappings;

    [Fact]
    public async Task A_rule_that_is_not_there_is_added()
    {
        _service.Then(HttpStatusCode.OK, "[]").Then(HttpStatusCode.Created, """{"id":"r1"}""");

        var rule = await Mappings.MapAsync(SourceId, "author", ["%[writer]"], rebuild: true);

        rule.Should().Be(new MappingRule("author", "%[writer]") { Id = "r1" });
        _service.Calls[1].Line.Should().StartWith("POST ").And.EndWith("/mappings/common/rules?rebuild=true");
    }

    [Fact]
    public async Task A_rule_that_is_there_is_left_alone()
    {
        _service.Answers(HttpStatusCode.OK, Rules);

        (await Mappings.MapAsync(SourceId, "author", ["%[writer]", "%[author]"])).Id.Should().Be("r1");

        _service.Call.Line.Should().StartWith("GET ");
    }

    [Fact]
    public async Task A_rule_with_other_content_gets_this_one()
    {
        _service.Then(HttpStatusCode.OK, Rules).Answers(HttpStatusCode.OK, "{}");

        var rule = await Mappings.MapAsync(SourceId, "author", ["%[author]", "%[writer]"]);

        rule.Content.Should().Equal("%[author]", "%[writer]");
        _service.Calls[1].Line.Should().StartWith("PUT ").And.EndWith("/mappings/common/rules/r1?rebuild=false");
        _service.Calls[1].Text.Should().Be("""{"id":"r1","field":"author","content":["%[author]","%[writer]"],"extra":1}""");
    }

    [Fact]
    public async Task A_rule_may_be_for_one_type_of_items()
    {
        _service.Then(HttpStatusCode.OK, "[]").Then(HttpStatusCode.Created, """{"id":"r1"}""");

        await Mappings.MapAsync(SourceId, "amount", ["%[total]"], typeId: "t1");

        _service.Calls.Should().OnlyContain(call => call.Line.Contains("/mappings/types/t1/rules"));
    }
}
