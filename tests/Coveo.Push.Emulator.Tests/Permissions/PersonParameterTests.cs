using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>Who asks, in <c>GET /_emulator/items</c> and <c>GET /_emulator/explain</c>.</summary>
public sealed class PersonParameterTests : SecuredTest
{
    private const string Ana = "ana@acme.example";

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        foreach (var n in Enumerable.Range(0, 5))
        {
            await PutAsync($"http://{n}", WithWords(Permission.Allow(n % 2 == 0 ? Ana : "bo@acme.example")), source: SecuredId);
        }
    }

    [Fact]
    public async Task Only_what_the_person_may_see_is_found_and_counted()
    {
        var answer = await FindAsync($"q=needle&as={Ana}&perPage=2&page=1");

        answer.Json["items"]!.AsArray().Select(item => (string?)item!["documentId"]).Should().Equal("http://4");
        ((int)answer.Json["totalEntries"]!).Should().Be(3);
        ((int)answer.Json["totalPages"]!).Should().Be(2);
    }

    [Theory]
    [InlineData("as=ana%40acme.example", 3)]
    [InlineData("as=ana%40acme.example&asProvider=Email%20Security%20Provider", 3)]
    [InlineData("as=bo%40acme.example", 2)]
    [InlineData("as=nobody", 0)]
    [InlineData("as=ana%40acme.example&asProvider=My%20Provider", 0)]
    [InlineData("anonymous=true", 0)]
    [InlineData("anonymous=false", 5)]
    [InlineData("", 5)]
    public async Task A_person_is_of_the_email_provider_unless_said(string query, int count) =>
        (await IndexedIdsAsync(query)).Should().HaveCount(count);

    [Theory]
    [InlineData("as=ana%40acme.example&anonymous=true")]
    [InlineData("as=ana&asProvider=Nowhere")]
    [InlineData("asProvider=My%20Provider")]
    [InlineData("anonymous=perhaps")]
    [InlineData("as=")]
    [InlineData("as=ana%40acme.example&asProvider=")]
    [InlineData("anonymous=")]
    [InlineData("anonymous")]
    public async Task A_person_that_makes_no_sense_is_refused(string query)
    {
        (await SendAsync(HttpMethod.Get, $"_emulator/items?{query}")).ShouldBeError(412, "INVALID_PARAMETER");
        (await SendAsync(HttpMethod.Get, $"_emulator/explain?source={SecuredId}&documentId=http%3A%2F%2F0&{query}"))
            .ShouldBeError(412, "INVALID_PARAMETER");
    }

    [Theory]
    [InlineData("documentId=http%3A%2F%2F0&anonymous=true")]
    [InlineData("source={source}&anonymous=true")]
    [InlineData("source={source}&documentId=http%3A%2F%2F0")]
    public async Task To_explain_needs_a_source_an_item_and_a_person(string query) =>
        (await SendAsync(HttpMethod.Get, $"_emulator/explain?{query.Replace("{source}", SecuredId, StringComparison.Ordinal)}"))
            .ShouldBeError(412, "MISSING_PARAMETER");

    [Fact]
    public async Task What_does_not_exist_cannot_be_explained()
    {
        (await SendAsync(HttpMethod.Get, "_emulator/explain?source=x&documentId=http%3A%2F%2F0&anonymous=true"))
            .ShouldBeError(404, "SOURCE_NOT_FOUND");
        (await SendAsync(HttpMethod.Get, $"_emulator/explain?source={SecuredId}&documentId=http%3A%2F%2F9&anonymous=true"))
            .ShouldBeError(404, "ITEM_NOT_FOUND");
        (await SendAsync(HttpMethod.Get, $"_emulator/explain?source={SourceId}&documentId=http%3A%2F%2F0&anonymous=true"))
            .ShouldBeError(404, "ITEM_NOT_FOUND");
    }

    private static string WithWords(System.Text.Json.Nodes.JsonObject set) => $$"""{"data":"needle","permissions":[{{set.ToJsonString()}}]}""";
}
