using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Logs;

public sealed class LogFacetTests : LogTest
{
    [Parity(Topics.Logs, "the specification of the Logs API")]
    [Fact]
    public async Task The_facets_are_the_values_there_are()
    {
        var facets = (await PostLogAsync(Week, operation: "/facets")).Json;

        facets.AsObject().Select(facet => facet.Key).Should().Equal("operations", "resourceIds", "results", "sourceIds", "tasks");
        Texts(facets["operations"]).Should().BeEquivalentTo("ADD", "DELETE");
        Texts(facets["resourceIds"]).Should().Equal(Provider);
        Texts(facets["results"]).Should().BeEquivalentTo("COMPLETED", "REJECTED", "SKIPPED");
        Texts(facets["sourceIds"]).Should().BeEquivalentTo(Shared, Other);
        Texts(facets["tasks"]).Should().BeEquivalentTo("STREAMING", "CONSUMING", "PROCESSING", "MAPPING", "INDEXING");
    }

    [Parity(Topics.Logs, "the specification of the Logs API")]
    [Fact]
    public async Task The_facets_are_counted()
    {
        var counts = (await PostLogAsync(Week, $$"""{"sourcesIds":["{{Shared}}"]}""", "/facetsStats")).Json;

        counts["operations"]!.ToJsonString().Should().Be("""{"ADD":7}""");
        counts["results"]!.ToJsonString().Should().Be("""{"COMPLETED":6,"REJECTED":1}""");
        counts["sourceIds"]!.ToJsonString().Should().Be($$"""{"{{Shared}}":7}""");
        counts["resourceIds"]!.ToJsonString().Should().Be("{}");
        counts["tasks"]!.ToJsonString().Should().Be("""{"CONSUMING":2,"INDEXING":1,"MAPPING":1,"PROCESSING":1,"STREAMING":2}""");
    }

    [Fact]
    public async Task Facets_are_of_the_entries_that_a_listing_finds()
    {
        var answer = await PostLogAsync($"{Week}&documentId=acme.example&documentIdMatching=PARTIAL", """{"excludeTasks":["STREAMING"]}""", "/facetsStats");

        answer.Json["operations"]!.ToJsonString().Should().Be("""{"ADD":4,"DELETE":2}""");
    }
}
