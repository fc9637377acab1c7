using System.Text.RegularExpressions;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

public sealed class PageTests : ConsoleTest
{
    [Theory]
    [InlineData("", "Sources")]
    [InlineData("content", "Content Browser")]
    [InlineData("log", "Log Browser")]
    [InlineData("activities", "Activities")]
    [InlineData("identities", "Security identities")]
    [InlineData("fields", "Fields and mappings")]
    [InlineData("requests", "Requests")]
    [InlineData("faults", "Faults")]
    public async Task A_page_has_one_heading_a_title_and_the_navigation_with_its_place_marked(string path, string title)
    {
        var page = await PageAsync(path);

        Count(page, "<h1>").Should().Be(1);
        page.Text.Should().Contain($"<h1>{title}</h1>").And.Contain($"<title>{title} ·");
        Regex.Matches(page.Text, "<nav class=\"sections\".*?</nav>", RegexOptions.Singleline).Should().ContainSingle()
            .Which.Value.Should().MatchRegex($"<a href=\"/{path}\" aria-current=\"page\">");
        page.Text.Should().StartWith("<!DOCTYPE html>").And.Contain("<html lang=\"en\"").And.Contain("<a class=\"skip\" href=\"#main\">").And.Contain("<main id=\"main\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData("content")]
    [InlineData("content/item?source=none&documentId=none")]
    public async Task Nothing_runs_or_loads_but_the_consoles_own_files(string path)
    {
        var page = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, path));

        page.Headers["Content-Security-Policy"].Should().StartWith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'")
            .And.Contain("frame-ancestors 'none'").And.Contain("base-uri 'none'").And.NotContain("unsafe");
        page.Headers["X-Content-Type-Options"].Should().Be("nosniff");
        page.Headers["Referrer-Policy"].Should().Be("same-origin");
        page.Headers["Cache-Control"].Should().Be("no-store");
        page.Text.Should().NotMatchRegex("<script(?! src=\"/console/)").And.NotMatchRegex(@"<[^>]+\s(style|on\w+)=").And.NotContain("src=\"http");
    }

    [Theory]
    [InlineData("console/console.css", "text/css")]
    [InlineData("console/console.js", "text/javascript")]
    [InlineData("console/icon.svg", "image/svg+xml")]
    public async Task The_consoles_files_are_inside_the_assembly(string path, string mediaType)
    {
        var file = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, path));

        file.Status.Should().Be(200);
        file.MediaType.Should().Be(mediaType);
        file.Text.Should().NotBeEmpty();
        file.Headers["X-Content-Type-Options"].Should().Be("nosniff");
    }

    [Fact]
    public async Task A_browser_keeps_a_file_until_it_changes()
    {
        var address = Regex.Match((await PageAsync("")).Text, "href=\"/(console/console.css\\?v=\\w+)\"").Groups[1].Value;

        (await SendAsync(HttpMethod.Get, address)).Headers["Cache-Control"].Should().Contain("immutable");
        (await SendAsync(HttpMethod.Get, "console/console.css?v=other")).Headers["Cache-Control"].Should().Be("no-cache");
    }

    [Fact]
    public async Task A_file_that_the_console_does_not_have_is_unknown() =>
        (await SendAsync(HttpMethod.Get, "console/..%2Fsecret.css")).Status.Should().Be(403);

    [Theory]
    [InlineData("content?as=ana&asProvider=Nobody")]
    [InlineData("log?from=yesterday")]
    [InlineData("content/item?source=x")]
    public async Task What_cannot_be_answered_is_a_page_that_says_why(string path)
    {
        var page = await PageAsync(path, 412);

        page.Text.Should().Contain("<h1>That did not work</h1>");
        TextOf(page).Should().Contain("Parameter '");
    }

    [Fact]
    public async Task An_identity_that_is_gone_is_a_page_that_says_so() =>
        (await PageAsync("identities?id=999", 404)).Text.Should().Contain("<h1>Not found</h1>");

    private static int Count(Answer page, string text) => page.Text.Split(text).Length - 1;
}
