using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class SourceTests : EmulatorTest
{
    private const string Sources = PlatformBase + "/sources";

    [Parity(Topics.Platform, "docs.coveo.com/en/1546")]
    [Fact]
    public async Task A_source_is_created_with_its_whole_model()
    {
        var answer = await CreateAsync("""{"sourceType":"PUSH","name":"My Source","sourceVisibility":"SECURED","pushEnabled":true,"unknown":1}""");

        answer.Status.Should().Be(201);
        var id = (string)answer.Json["id"]!;
        id.Should().MatchRegex("^emulatororg-[a-z2-7]{26}$");
        ((string?)answer.Json["name"]).Should().Be("My Source");
        ((string?)answer.Json["sourceType"]).Should().Be("PUSH");
        ((string?)answer.Json["sourceVisibility"]).Should().Be("SECURED");
        ((bool)answer.Json["pushEnabled"]!).Should().BeTrue();
        ((bool)answer.Json["streamEnabled"]!).Should().BeFalse();
        ((long)answer.Json["createdDate"]!).Should().Be(Time.NowMilliseconds);
        ((string?)answer.Json["resourceId"]).Should().Be(id);
        ((string?)answer.Json["information"]!["sourceStatus"]!["type"]).Should().Be("PUSH_READY");
        ((int)answer.Json["information"]!["numberOfDocuments"]!).Should().Be(0);
        answer.Json["information"]!["lastOperation"].Should().BeNull();
        (await SendAsync(HttpMethod.Get, $"{Sources}/{id}")).Text.Should().Be(answer.Text);
    }

    [Fact]
    public async Task The_flags_of_the_documentation_are_accepted() =>
        (await SendJsonAsync(
            HttpMethod.Post,
            $"{Sources}?updateSecurityProviders=true&rebuild=true",
            """{"sourceType":"CATALOG","name":"C","sourceVisibility":"SHARED","streamEnabled":true}""")).Status.Should().Be(201);

    [Theory]
    [InlineData("""{"sourceType":"PUSH","sourceVisibility":"SHARED","pushEnabled":true}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"name":"x","sourceVisibility":"SHARED","pushEnabled":true}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"name":"x","sourceType":"PUSH","pushEnabled":true}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"name":" ","sourceType":"PUSH","sourceVisibility":"SHARED","pushEnabled":true}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":5,"sourceType":"PUSH","sourceVisibility":"SHARED","pushEnabled":true}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"x","sourceType":"WEB2","sourceVisibility":"SHARED","pushEnabled":true}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"x","sourceType":"PUSH","sourceVisibility":"PUBLIC","pushEnabled":true}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"x","sourceType":"PUSH","sourceVisibility":"SHARED","pushEnabled":false}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"x","sourceType":"PUSH","sourceVisibility":"SHARED"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"x","sourceType":"PUSH","sourceVisibility":"SHARED","pushEnabled":"yes"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"name":"Shared","sourceType":"PUSH","sourceVisibility":"SHARED","pushEnabled":true}""", 412, "SOURCE_ALREADY_EXISTS")]
    [InlineData("{", 400, "INVALID_JSON")]
    [InlineData("[]", 400, "INVALID_JSON")]
    [InlineData("""{"name":"\ud800","sourceType":"PUSH","sourceVisibility":"SHARED","pushEnabled":true}""", 400, "INVALID_JSON")]
    [InlineData("", 412, "MISSING_PARAMETER")]
    public async Task An_invalid_definition_is_refused(string json, int status, string errorCode) =>
        (await CreateAsync(json)).ShouldBeError(status, errorCode);

    [Theory]
    [InlineData(254, 201)]
    [InlineData(255, 412)]
    public async Task A_name_is_shorter_than_255_characters(int length, int status) =>
        (await CreateAsync($$"""{"name":"{{new string('n', length)}}","sourceType":"PUSH","sourceVisibility":"SHARED","pushEnabled":true}"""))
            .Status.Should().Be(status);

    [Fact]
    public async Task A_definition_that_is_no_json_document_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Sources) { Content = JsonContent.Of("{}"u8.ToArray(), "text/plain") };

        (await Answer.ReadAsync(Http, request)).ShouldBeError(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Fact]
    public async Task Items_and_their_size_are_counted()
    {
        await PutAsync("http://a/1", """{"data":"12345"}""");
        await PutAsync("http://a/2", """{"data":"123"}""");
        await PutAsync("http://a/3", """{"data":"1"}""");
        await DeleteAsync("http://a/3");

        var information = (await SendAsync(HttpMethod.Get, $"{Sources}/{SourceId}")).Json["information"]!;

        ((int)information["numberOfDocuments"]!).Should().Be(2);
        ((int)information["documentsTotalSize"]!).Should().Be(8);
    }

    [Parity(Topics.Platform, "docs.coveo.com/en/1546")]
    [Fact]
    public async Task A_deleted_source_is_gone_with_its_items()
    {
        await PutAsync("http://a", """{"data":"needle"}""");
        await DeleteOldAsync("orderingId=1");

        var answer = await SendAsync(HttpMethod.Delete, $"{Sources}/{SourceId}");

        answer.Status.Should().Be(200);
        ((string?)answer.Json["id"]).Should().Be(SourceId);
        (await SendAsync(HttpMethod.Get, $"{Sources}/{SourceId}")).ShouldBeError(404, "SOURCE_DOES_NOT_EXIST");
        (await SendAsync(HttpMethod.Delete, $"{Sources}/{SourceId}")).ShouldBeError(404, "SOURCE_DOES_NOT_EXIST");
        (await PutAsync("http://a", "{}")).ShouldBeError(412, "SOURCE_DOES_NOT_EXIST");
        (await IndexedIdsAsync()).Should().BeEmpty();
        (await IndexedIdsAsync("q=needle")).Should().BeEmpty();
        await AdvanceAsync(TimeSpan.FromHours(1));
        (await CreateSourceAsync("Shared")).Should().NotBe(SourceId);
    }

    [Fact]
    public async Task Sources_are_listed_by_name()
    {
        await CreateSourceAsync("beta");
        await CreateSourceAsync("Alpha");

        NamesOf((await SendAsync(HttpMethod.Get, Sources)).Json.AsArray()).Should().Equal("Alpha", "beta", "Shared");
        NamesOf((await SendAsync(HttpMethod.Get, $"{Sources}?sortingOrder=DESC&perPage=2")).Json.AsArray()).Should().Equal("Shared", "beta");
    }

    [Parity(Topics.Platform, "docs.coveo.com/en/1546")]
    [Theory]
    [InlineData("perPage=2", 3, 2, "Alpha,beta")]
    [InlineData("perPage=2&page=1", 3, 2, "Shared")]
    [InlineData("perPage=2&page=7", 3, 2, "")]
    [InlineData("filter=ha", 2, 1, "Alpha,Shared")]
    [InlineData("filter=HA&sortingOrder=DESC", 2, 1, "Shared,Alpha")]
    [InlineData("filter=x", 3, 1, "Alpha,beta,Shared")]
    [InlineData("filter=xx", 0, 0, "")]
    [InlineData("sortingType=CONTENT&sortingOrder=DESC", 3, 1, "Shared,beta,Alpha")]
    [InlineData("sortingType=CONTENT_TOTAL_DOCUMENT_SIZE", 3, 1, "Alpha,beta,Shared")]
    public async Task Pages_of_sources_are_filtered_and_sorted(string query, int totalEntries, int totalPages, string names)
    {
        await CreateSourceAsync("beta");
        await CreateSourceAsync("Alpha");
        await PutAsync("http://a", """{"data":"x"}""");

        var page = await SendAsync(HttpMethod.Get, $"{Sources}/pages?{query}");

        string.Join(',', NamesOf(page.Json["sourceModels"]!.AsArray())).Should().Be(names);
        ((int)page.Json["totalEntries"]!).Should().Be(totalEntries);
        ((int)page.Json["totalPages"]!).Should().Be(totalPages);
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("perPage=0")]
    [InlineData("sortingOrder=UP")]
    [InlineData("sortingType=COLOR")]
    public async Task A_wrong_list_parameter_is_refused(string query) =>
        (await SendAsync(HttpMethod.Get, $"{Sources}/pages?{query}")).ShouldBeError(412, "INVALID_PARAMETER");

    private static IEnumerable<string?> NamesOf(System.Text.Json.Nodes.JsonArray sources) => sources.Select(source => (string?)source!["name"]);

    private Task<Answer> CreateAsync(string json) => SendJsonAsync(HttpMethod.Post, Sources, json);
}
