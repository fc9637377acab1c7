using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

/// <summary>Forms change something, so only pages of the console itself may send them.</summary>
public sealed class FormTests : ConsoleTest
{
    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    [InlineData("system")]
    public async Task The_colors_are_remembered_without_javascript(string theme)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = Emulator.BaseUri };

        var answer = await Answer.ReadAsync(browser, Form(("theme", theme), ("back", "/log?stage=INDEXING")));

        answer.Status.Should().Be(303);
        answer.Headers["Location"].Should().Be("/log?stage=INDEXING");
        answer.Headers["Set-Cookie"].Should().Contain("httponly").And.Contain("samesite=strict");
        (await Answer.ReadAsync(browser, new HttpRequestMessage(HttpMethod.Get, ""))).Text.Should().Contain($"<html lang=\"en\" data-theme=\"{theme}\">");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("")]
    public async Task A_form_leads_back_to_the_console_only(string back)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = Emulator.BaseUri };

        (await Answer.ReadAsync(browser, Form(("theme", "dark"), ("back", back)))).Headers["Location"].Should().Be("/");
    }

    [Fact]
    public async Task Colors_there_are_not_are_refused() => (await Answer.ReadAsync(Anonymous, Form(("theme", "pink")))).Status.Should().Be(412);

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Referer", "https://evil.example/page")]
    public async Task A_page_from_elsewhere_cannot_send_a_form(string header, string value)
    {
        var form = Form(("theme", "dark"));
        form.Headers.Add(header, value);

        (await Answer.ReadAsync(Anonymous, form)).ShouldBeError(403, "FORBIDDEN");
    }

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "console/theme") { Content = JsonContent.Of("""{"theme":"dark"}""") };

        (await Answer.ReadAsync(Anonymous, request)).Status.Should().Be(412);
    }

    [Fact]
    public async Task A_form_that_is_cut_is_refused()
    {
        var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"theme\"\r\n\r\ndark"u8.ToArray());
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, "console/theme") { Content = content }))
            .Status.Should().Be(400);
    }

    private static HttpRequestMessage Form(params (string Name, string Value)[] fields) => new(HttpMethod.Post, "console/theme")
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    };
}
