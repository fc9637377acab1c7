using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Logs;

public sealed class LogFilterTests : LogTest
{
    [Parity(Topics.Logs, "the specification of the Logs API")]
    [Theory]
    [InlineData("""{"operations":["DELETE"]}""", " DELETE ")]
    [InlineData("""{"tasks":["INDEXING"]}""", " INDEXING ")]
    [InlineData("""{"results":["REJECTED"]}""", " REJECTED")]
    [InlineData("""{"results":["skipped"]}""", " SKIPPED")]
    public async Task Entries_are_found_by_their_values(string body, string value) =>
        (await EntriesAsync(body)).Should().NotBeEmpty().And.OnlyContain(entry => (entry + " ").Contains(value, StringComparison.Ordinal));

    [Parity(Topics.Logs, "docs.coveo.com/en/p8tb2371, Coveo's TypeScript client")]
    [Theory]
    [InlineData("sourcesIds")]
    [InlineData("sourceIds")]
    public async Task Sources_are_spelled_in_either_way(string key)
    {
        (await EntriesAsync($$"""{"{{key}}":["{{Other}}"]}""")).Should().NotBeEmpty().And.OnlyContain(entry => entry.StartsWith(Deleted, StringComparison.Ordinal));
    }

    [Parity(Topics.Logs, "the specification of the Logs API", Fidelity = Fidelity.Approximate, Note = "the resource of an entry is a security identity provider, as there are no extensions")]
    [Fact]
    public async Task Entries_are_found_by_their_resource() =>
        (await EntriesAsync($$"""{"resourceIds":["{{Provider}}"]}""")).Should().Equal("ana ADD CONSUMING COMPLETED", "ana ADD STREAMING COMPLETED");

    [Parity(Topics.Logs, "the specification of the Logs API")]
    [Theory]
    [InlineData("""{"excludeOperations":["ADD"]}""", "DELETE")]
    [InlineData("""{"excludeTasks":["STREAMING","CONSUMING","PROCESSING","MAPPING"]}""", "INDEXING")]
    [InlineData("""{"excludeResults":["COMPLETED","SKIPPED"]}""", "REJECTED")]
    public async Task Values_can_be_excluded(string body, string left) =>
        (await EntriesAsync(body)).Should().NotBeEmpty().And.OnlyContain(entry => entry.Contains(left, StringComparison.Ordinal));

    [Fact]
    public async Task Sources_and_resources_can_be_excluded()
    {
        (await EntriesAsync($$"""{"excludeSourceIds":["{{Shared}}","{{Other}}"],"excludeResourceIds":["none"]}""")).Should().OnlyContain(entry => entry.StartsWith("ana", StringComparison.Ordinal)).And.HaveCount(2);
        (await EntriesAsync($$"""{"excludeResourceIds":["{{Provider}}"]}""")).Should().NotContain(entry => entry.StartsWith("ana", StringComparison.Ordinal));
    }

    [Parity(Topics.Logs, "the specification of the Logs API")]
    [Fact]
    public async Task What_is_allowed_has_priority_over_what_is_excluded() =>
        (await EntriesAsync("""{"operations":["DELETE"],"excludeOperations":["DELETE"]}""")).Should().NotBeEmpty();

    [Fact]
    public async Task Filters_add_up() =>
        (await EntriesAsync($$"""{"sourcesIds":["{{Shared}}"],"tasks":["STREAMING"],"results":["COMPLETED"],"excludeOperations":["DELETE"]}"""))
            .Should().BeEquivalentTo($"{Indexed} ADD STREAMING COMPLETED", $"{Rejected} ADD STREAMING COMPLETED");

    [Fact]
    public async Task Empty_filters_filter_nothing() =>
        (await EntriesAsync("""{"operations":[],"tasks":[],"results":[],"sourcesIds":[],"resourceIds":null,"excludeTasks":[]}""")).Should().Equal(await EntriesAsync());

    [Parity(Topics.Logs, "the specification of the Logs API", Fidelity = Fidelity.Approximate, Note = "`*` stands for anything; the wildcards are not documented")]
    [Theory]
    [InlineData("http://acme.example/Boat?color=[red]", "EXACT", true)]
    [InlineData("http://acme.example/Boat", "EXACT", false)]
    [InlineData("http://acme.example/boat?color=[red]", "EXACT", false)]
    [InlineData("e/Boat?c", "PARTIAL", true)]
    [InlineData("e/Raft", "PARTIAL", false)]
    [InlineData("http://*/Boat?color=[red]", "WILDCARD", true)]
    [InlineData("*Boat*", "wildcard", true)]
    [InlineData("http://acme.example/Boat*[ed]", "WILDCARD", false)]
    [InlineData("*Boat?????????*", "WILDCARD", false)]
    public async Task An_item_is_found_by_its_id(string documentId, string matching, bool found)
    {
        var entries = await EntriesAsync(parameters: $"&documentId={Uri.EscapeDataString(documentId)}&documentIdMatching={matching}");

        entries.Should().HaveCount(found ? 5 : 0);
    }

    [Fact]
    public async Task The_whole_id_must_match_unless_something_else_is_said() =>
        (await EntriesAsync(parameters: "&documentId=acme.example")).Should().BeEmpty();

    [Fact]
    public async Task A_pattern_of_many_wildcards_takes_no_longer_than_others()
    {
        await PutAsync("http://" + new string('a', 500), "{}", source: Shared);
        var pattern = string.Concat(Enumerable.Repeat("*a", 400)) + "b";

        (await EntriesAsync(parameters: $"&documentId={pattern}&documentIdMatching=WILDCARD")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"operations":["INSERT"]}""")]
    [InlineData("""{"tasks":"INDEXING"}""")]
    [InlineData("""{"excludeResults":[1]}""")]
    public async Task Another_value_is_refused(string body) => (await PostLogAsync(Week, body)).ShouldBeError(412, "INVALID_PARAMETER");

    [Theory]
    [InlineData("' or 1=1 --")]
    [InlineData("%")]
    [InlineData("_")]
    public async Task A_text_is_never_more_than_a_text(string text)
    {
        (await EntriesAsync(parameters: $"&documentId={Uri.EscapeDataString(text)}&documentIdMatching=WILDCARD")).Should().BeEmpty();
        (await EntriesAsync($$"""{"sourcesIds":["{{text}}"]}""")).Should().BeEmpty();
    }
}
