using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

public sealed class QuickViewTests : ConsoleTest
{
    private const string Html = "<h1>Hello</h1><script>alert(1)</script>";

    [Fact]
    public async Task Pushed_html_is_shown_as_it_is_where_it_can_do_nothing()
    {
        await PutHtmlAsync(Html);

        var view = await QuickViewAsync();

        view.Text.Should().Be(Html);
        view.MediaType.Should().Be("text/html");
        view.Headers["Content-Security-Policy"].Should().StartWith("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
            .And.NotContain("allow-").And.NotContain("script-src");
        view.Headers["X-Content-Type-Options"].Should().Be("nosniff");
        (await PageAsync(ItemPath(SourceId, Item))).Text.Should().MatchRegex("<iframe class=\"quickview\" sandbox[ >]").And.NotContain("<script>alert");
    }

    [Theory]
    [InlineData(".htm")]
    [InlineData(".HTML")]
    [InlineData(".xhtml")]
    public async Task Every_spelling_of_the_extension_is_html(string extension)
    {
        await PutHtmlAsync(Html, extension);

        (await QuickViewAsync()).Text.Should().Be(Html);
    }

    [Fact]
    public async Task Compressed_html_in_another_encoding_is_shown_as_text_is()
    {
        var body = Convert.ToBase64String(Compressed.With("GZIP", System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes("<p>Äpfel</p>")).ToArray()));
        await PutAsync(Item, $$"""{"compressedBinaryData":"{{body}}","fileExtension":".html"}""", "&compressionType=GZIP");

        (await QuickViewAsync()).Text.Should().Contain("<p>Äpfel</p>");
    }

    [Fact]
    public async Task Only_the_first_512_kilobytes_are_kept()
    {
        await PutHtmlAsync(new string('x', 600 * 1024));

        (await QuickViewAsync()).Text.Should().HaveLength(512 * 1024);
    }

    [Fact]
    public async Task A_body_that_is_no_html_has_no_quick_view()
    {
        await PutHtmlAsync(Html, ".txt");

        (await QuickViewAsync()).Status.Should().Be(404);
        (await PageAsync(ItemPath(SourceId, Item))).Text.Should().NotContain("<iframe").And.Contain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    [Fact]
    public async Task It_goes_with_its_item()
    {
        await PutHtmlAsync(Html);
        await PutAsync(Item, """{"data":"text","fileExtension":".txt"}""");
        (await QuickViewAsync()).Status.Should().Be(404);

        await PutHtmlAsync("<b>again</b>");
        (await QuickViewAsync()).Text.Should().Be("<b>again</b>");
        await DeleteAsync(Item);
        (await QuickViewAsync()).Status.Should().Be(404);

        await PutHtmlAsync(Html);
        await DeleteOldAsync($"orderingId={Time.NowMilliseconds + 1}&queueDelay=0");
        (await QuickViewAsync()).Status.Should().Be(404);
    }

    private async Task PutHtmlAsync(string html, string extension = ".html")
    {
        var body = new System.Text.Json.Nodes.JsonObject { ["data"] = html, ["fileExtension"] = extension };
        (await PutAsync(Item, body.ToJsonString())).ShouldBeAccepted();
    }

    private Task<Answer> QuickViewAsync() =>
        SendAsync(HttpMethod.Get, $"content/quickview?source={SourceId}&documentId={Uri.EscapeDataString(Item)}");
}
