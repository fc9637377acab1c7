using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

public sealed class RequestsPageTests : ConsoleTest
{
    private const string ForgetPath = "requests/clear";

    [Fact]
    public async Task Calls_are_listed_the_newest_first_and_pages_are_not_among_them()
    {
        await PutAsync("http://a", """{"title":"A"}""");
        await PageAsync("content");

        var rows = RowsOf(await PageAsync("requests"));

        rows[0].Should().Contain($"202 PUT /push/…/sources/{SourceId}/documents ?documentId=http%3A%2F%2Fa").And.EndWith("13 bytes 2 bytes");
        rows.Should().HaveCount(4, "two sources and a provider were created before");
    }

    [Fact]
    public async Task Without_any_it_tells_how_to_send_one()
    {
        await ForgetAsync();

        TextOf(await PageAsync("requests")).Should().Contain("No request yet").And.Contain("curl http://127.0.0.1:");
    }

    [Theory]
    [InlineData("status=412", 1)]
    [InlineData("status=failed", 1)]
    [InlineData("status=202", 1)]
    [InlineData("method=PUT", 2)]
    [InlineData("path=/documents", 2)]
    [InlineData("path=*/sources", 2)]
    [InlineData("method=PATCH", 0)]
    public async Task Filters_narrow_them(string filter, int calls)
    {
        await PutAsync("http://a", "{}");
        await PutAsync("http://a", "{}", source: "missing");

        RowsOf(await PageAsync($"requests?{filter}")).Should().HaveCount(calls);
    }

    [Fact]
    public async Task One_call_shows_headers_and_bodies_without_the_key()
    {
        await PutAsync("http://a", """{"title":"<b>A</b>"}""");

        var page = await NewestAsync();

        var text = TextOf(page);
        text.Should().Contain("Authorization Bearer ***").And.Contain("Content-Type application/json").And.Contain("{ \"title\": \"<b>A</b>\" }");
        page.Text.Should().NotContain(CoveoEmulator.ApiKey).And.NotContain("<b>");
    }

    [Fact]
    public async Task What_became_of_a_call_is_a_link_away()
    {
        await PutAsync("http://a", "{}", source: SecuredId);

        var page = await NewestAsync();
        var log = page.Text.Split("href=\"/log?request=")[1].Split('"')[0];

        RowsOf(await PageAsync($"log?request={log}")).Should().Contain(row => row.Contains("MISSING_PERMISSIONS"));
    }

    [Fact]
    public async Task A_body_that_is_json_but_no_text_is_shown_as_it_was_sent()
    {
        (await PutAsync("http://a", """{"title":"\ud800"}""")).Status.Should().Be(400);

        TextOf(await NewestAsync()).Should().Contain("""{"title":"\ud800"}""");
    }

    [Theory]
    [InlineData("requests/999999")]
    [InlineData("requests/nothing")]
    [InlineData("requests/%3Cscript%3E")]
    public async Task A_call_that_is_not_there_is_not_found(string path) =>
        (await PageAsync(path, 404)).Text.Should().Contain("<h1>Not found</h1>").And.NotContain("<script>");

    [Fact]
    public async Task Forgetting_takes_a_form_of_the_console()
    {
        var form = Form();
        form.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await Answer.ReadAsync(Anonymous, form)).ShouldBeError(403, "FORBIDDEN");
        RowsOf(await PageAsync("requests")).Should().NotBeEmpty();

        await ForgetAsync();
        RowsOf(await PageAsync("requests")).Should().BeEmpty();
    }

    private static HttpRequestMessage Form() => new(HttpMethod.Post, ForgetPath) { Content = new FormUrlEncodedContent([]) };

    private async Task ForgetAsync() => (await Answer.ReadAsync(Anonymous, Form())).Status.Should().Be(200);

    private async Task<Answer> NewestAsync()
    {
        var list = await PageAsync("requests");
        return await PageAsync($"requests/{list.Text.Split("href=\"/requests/")[1].Split('"')[0]}");
    }
}
