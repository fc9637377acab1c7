using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Logs;

public sealed class LogListingTests : LogTest
{
    [Parity(Topics.Logs, "docs.coveo.com/en/1893")]
    [Fact]
    public async Task An_item_leaves_an_entry_at_each_stage()
    {
        (await EntriesAsync(parameters: $"&documentId={Uri.EscapeDataString(Indexed)}")).Should().BeEquivalentTo(
            $"{Indexed} ADD STREAMING COMPLETED",
            $"{Indexed} ADD CONSUMING COMPLETED",
            $"{Indexed} ADD PROCESSING COMPLETED",
            $"{Indexed} ADD MAPPING COMPLETED",
            $"{Indexed} ADD INDEXING COMPLETED");
    }

    [Parity(Topics.Logs, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "the order is not documented")]
    [Fact]
    public async Task The_newest_entry_comes_first()
    {
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await DeleteAsync("http://acme.example/last", source: Other);

        (await EntriesAsync())[0].Should().StartWith("http://acme.example/last DELETE");
    }

    [Parity(Topics.Logs, "the specification of the Logs API", Fidelity = Fidelity.Approximate, Note = "what is in `meta` is not documented: here `orderingid`, `errorcode`, `errormessage`")]
    [Fact]
    public async Task An_entry_has_all_its_properties()
    {
        var answer = await PostLogAsync(Week, """{"operations":["ADD"],"tasks":["INDEXING"]}""");

        var entry = answer.Json["documentLogEntries"]![0]!.AsObject();
        Guid.TryParse((string?)entry["guid"], out _).Should().BeTrue();
        Guid.TryParse((string?)entry["requestId"], out _).Should().BeTrue();
        entry.Remove("guid");
        entry.Remove("requestId");
        JsonNode.DeepEquals(entry, JsonNode.Parse(
            $$$"""
            {
              "datetime": "2025-02-03T04:05:06.000Z", "organizationId": "{{{CoveoEmulator.OrganizationId}}}", "sourceId": "{{{Shared}}}", "id": "{{{Indexed}}}",
              "operation": "ADD", "task": "INDEXING", "result": "COMPLETED", "resourceId": "", "meta": { "orderingid": "5" }
            }
            """)).Should().BeTrue(entry.ToJsonString());
    }

    [Fact]
    public async Task An_entry_of_an_item_that_was_refused_says_why()
    {
        var answer = await PostLogAsync(Week, """{"results":["REJECTED"]}""");

        var meta = answer.Json["documentLogEntries"]!.AsArray().Should().ContainSingle().Which!["meta"]!;
        ((string?)meta["errorcode"]).Should().NotBeNullOrEmpty();
        ((string?)meta["errormessage"]).Should().NotBeNullOrEmpty();
    }

    [Parity(Topics.Logs, "the specification of the Logs API", Fidelity = Fidelity.Approximate, Note = "50 on a page unless `perPage` says otherwise, at most 1,000; neither is documented")]
    [Fact]
    public async Task Pages_follow_each_other_until_there_is_no_next_one()
    {
        var all = await EntriesAsync();

        var pages = new List<string>();
        for (var (number, hasNext) = (0, true); hasNext; number++)
        {
            var answer = await PostLogAsync($"{Week}&page={number}&perPage=2");
            pages.AddRange(LinesOf(answer));
            hasNext = (bool)answer.Json["hasNextPage"]!;
        }

        pages.Should().Equal(all);
    }

    [Fact]
    public async Task Beyond_the_last_page_there_is_nothing() =>
        (await PostLogAsync($"{Week}&page=99")).Text.Should().Be("""{"documentLogEntries":[],"hasNextPage":false}""");

    [Fact]
    public async Task Without_a_body_nothing_is_filtered() =>
        LinesOf(await SendAsync(HttpMethod.Post, $"{LogsBase}?{Week}")).Should().Equal(await EntriesAsync());

    [Parity(Topics.Logs, "the specification of the Logs API")]
    [Fact]
    public async Task The_filters_can_also_be_in_the_query_of_a_get()
    {
        var parameters = $"{Week}&sourceId={Shared}&tasks=CONSUMING,INDEXING&operations=ADD&results=COMPLETED,ERROR";

        LinesOf(await SendAsync(HttpMethod.Get, $"{LogsBase}?{parameters}")).Should().BeEquivalentTo(
            $"{Indexed} ADD CONSUMING COMPLETED", $"{Indexed} ADD INDEXING COMPLETED");
    }

    [Theory]
    [InlineData("perPage=0")]
    [InlineData("perPage=1001")]
    [InlineData("page=-1")]
    [InlineData("documentIdMatching=NEARLY")]
    public async Task A_wrong_parameter_is_refused(string parameter) =>
        (await PostLogAsync($"{Week}&{parameter}")).ShouldBeError(412, "INVALID_PARAMETER");

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{LogsBase}?{Week}") { Content = new StringContent("{}") };

        (await Answer.ReadAsync(Http, request)).ShouldBeError(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_body_that_is_no_object_is_refused(string body) => (await PostLogAsync(Week, body)).ShouldBeError(400, "INVALID_JSON");
}
