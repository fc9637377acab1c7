using System.Text;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Journal;

public sealed class JournalTests : JournalTest
{
    [Fact]
    public async Task A_call_is_there_as_soon_as_it_is_answered()
    {
        await PutAsync("http://a", """{"title":"é"}""", "&orderingId=5");

        var request = await LastRequestAsync();

        ((string?)request["time"]).Should().Be("2025-02-03T04:05:06.000Z");
        ((string?)request["method"]).Should().Be("PUT");
        ((string?)request["path"]).Should().Be($"/{PushBase}/sources/{SourceId}/documents");
        ((string?)request["query"]).Should().Be("?documentId=http%3A%2F%2Fa&orderingId=5");
        ((int?)request["status"]).Should().Be(202);
        ((string?)request["outcome"]).Should().Be("answered");
        ((double)request["milliseconds"]!).Should().BeGreaterThanOrEqualTo(0);
        ((long)request["requestBytes"]!).Should().Be(14);
        ((long)request["responseBytes"]!).Should().Be(2);
        request["fault"].Should().BeNull();
        ((string?)request["request"]!["headers"]!["Content-Type"]).Should().Be("application/json");
        ((string?)request["request"]!["body"]).Should().Be("""{"title":"é"}""");
        ((string?)request["response"]!["headers"]!["X-Request-ID"]).Should().NotBeNullOrEmpty();
        ((string?)request["response"]!["body"]).Should().Be("{}");
    }

    [Fact]
    public async Task Errors_are_there_with_their_answer()
    {
        await PutAsync("http://a", "{", source: "nothing");
        await SendAsync(HttpMethod.Get, "pussh/v1");

        (await CallsAsync()).Should().Equal("PUT documents 412", "GET v1 403");
        ((string?)(await LastRequestAsync())["response"]!["body"]).Should().Be("""{"message":"Missing Authentication Token"}""");
    }

    [Fact]
    public async Task Calls_are_listed_newest_first_in_pages()
    {
        for (var n = 0; n < 5; n++)
        {
            await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{n}");
        }

        var page = await ControlAsync(HttpMethod.Get, "requests?page=1&perPage=2");

        page.Json["requests"]!.AsArray().Select(request => ((string)request!["path"]!)[^1]).Should().Equal('2', '1');
        ((int)page.Json["totalEntries"]!).Should().Be(5);
        ((int)page.Json["totalPages"]!).Should().Be(3);
    }

    [Theory]
    [InlineData("method=get", "GET sources 200", "GET nothing 404")]
    [InlineData("method=POST", "POST files 201")]
    [InlineData("status=404", "GET nothing 404")]
    [InlineData("minStatus=203", "GET nothing 404")]
    [InlineData("path=/sources", "GET sources 200", "GET nothing 404", "PUT documents 202")]
    [InlineData("path=*/sources", "GET sources 200")]
    [InlineData("path=*ORGANIZATIONS*files", "POST files 201")]
    [InlineData("since=2025-02-03T04:05:07Z", "PUT documents 202")]
    [InlineData("since=1738555507000&method=GET")]
    public async Task Calls_are_looked_for(string query, params string[] calls)
    {
        await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources");
        await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/nothing");
        await SendAsync(HttpMethod.Post, $"{PushBase}/files");
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        await PutAsync("http://a", "{}");

        (await CallsAsync(query)).Should().Equal(calls);
    }

    [Theory]
    [InlineData("status=x")]
    [InlineData("minStatus=600")]
    [InlineData("since=yesterday")]
    [InlineData("perPage=0")]
    public async Task A_filter_that_makes_no_sense_is_refused(string query) =>
        (await ControlAsync(HttpMethod.Get, $"requests?{query}")).ShouldBeError(412, "INVALID_PARAMETER");

    [Theory]
    [InlineData("requests/999999")]
    [InlineData("requests/x")]
    public async Task A_call_that_is_not_there_is_not_found(string path) =>
        (await ControlAsync(HttpMethod.Get, path)).ShouldBeError(404, "REQUEST_NOT_FOUND");

    [Fact]
    public async Task What_the_emulator_shows_of_itself_is_not_recorded()
    {
        await ControlAsync(HttpMethod.Get, "items");
        await SendAsync(HttpMethod.Get, "/");
        await SendAsync(HttpMethod.Get, "/requests/1");
        await SendAsync(HttpMethod.Get, "/log?source=x");

        (await CallsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task It_is_emptied_on_its_own_and_by_a_reset()
    {
        await PutAsync("http://a", "{}");
        await ControlAsync(HttpMethod.Delete, "requests");
        (await CallsAsync()).Should().BeEmpty();

        await PutAsync("http://a", "{}");
        await ControlAsync(HttpMethod.Post, "reset");
        (await CallsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_client_that_hangs_up_is_recorded_with_what_it_sent()
    {
        using (var client = new System.Net.Sockets.TcpClient())
        {
            await client.ConnectAsync(Emulator.BaseUri.Host, Emulator.BaseUri.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"PUT /{PushBase}/sources/{SourceId}/documents?documentId=http%3A%2F%2Fa HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + $"Authorization: Bearer {CoveoEmulator.ApiKey}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{\"a\":"));
            await UntilAsync(async () => await CallsAsync() is ["PUT documents pending"] && (long)(await LastRequestAsync())["requestBytes"]! == 5);
        }

        await UntilAsync(async () => await CallsAsync() is not ["PUT documents pending"]);

        // Half a body can be seen as the end of the connection, or as half a body that deserves an answer.
        (await CallsAsync()).Should().ContainSingle().Which.Should().BeOneOf("PUT documents clientGone", "PUT documents 400");
        var request = await LastRequestAsync();
        ((string?)request["request"]!["body"]).Should().Be("{\"a\":");
        ((long)request["requestBytes"]!).Should().Be(5);
    }

    // The server notices when the operating system tells it, which no clock of a test can hurry.
    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var attempts = 0; !await condition(); attempts++)
        {
            attempts.Should().BeLessThan(10_000);
        }
    }
}
