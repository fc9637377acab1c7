namespace Coveo.Push.Emulator.Tests.Pipeline;

/// <summary>An item that waits is mapped by what applies when its stage comes.</summary>
public sealed class DelayedMappingTests : PipelineTest
{
    private const string Id = "http://a";
    private const string Fields = PlatformBase + "/indexes/fields";

    protected override CoveoEmulatorOptions Options => new() { Pipeline = new() { Mode = EmulatorPipelineMode.Delayed, StageDelay = Delay } };

    [Fact]
    public async Task A_field_that_is_there_before_the_stage_takes_metadata()
    {
        await PutAsync(Id, """{"title":"T","price":9.5,"stock":"many"}""");
        await NextStageAsync();
        await SendJsonAsync(HttpMethod.Post, Fields, """{"name":"price","type":"DOUBLE"}""");
        await SendJsonAsync(HttpMethod.Post, Fields, """{"name":"stock","type":"LONG"}""");
        await SendJsonAsync(HttpMethod.Put, $"{PlatformBase}/sources/{SourceId}/mappings", """{"common":{"rules":[{"field":"title","content":["The %[title]"]}]}}""");
        await NextStageAsync();
        await NextStageAsync();
        (await LogOfAsync(Id)).Should().EndWith("ADD MAPPING WARNING FIELD_TYPE_MISMATCH");

        await SendAsync(HttpMethod.Delete, $"{Fields}/price");
        await NextStageAsync();

        var item = await ItemAsync(Id);
        ((double)item["fields"]!["price"]!).Should().Be(9.5, "the field was deleted after the stage");
        ((string?)item["title"]).Should().Be("The T");
        item["unmappedMetadata"]!.ToJsonString().Should().Be("""{"stock":"many"}""");
    }

    [Fact]
    public async Task Without_metadata_there_is_nothing_to_map()
    {
        await PutAsync(Id, "{}");
        await AdvanceAsync(4 * Delay);

        (await LogOfAsync(Id)).Should().EndWith(["ADD MAPPING COMPLETED", "ADD INDEXING COMPLETED"]);
        (await ItemAsync(Id))["unmappedMetadata"]!.ToJsonString().Should().Be("{}");
    }
}
