using Microsoft.Playwright;

namespace Coveo.Push.Console.Tests;

/// <summary>What was pushed cannot run in the console, whatever it is.</summary>
public sealed class HostileItemTests(Chromium chromium) : ConsoleTest(chromium)
{
    private const string Attack = "<script>parent.hacked = top.hacked = window.hacked = true; document.title = 'hacked'</script><img src=x onerror=\"top.hacked = true\">";

    [Fact]
    public async Task A_page_that_was_pushed_is_shown_without_its_scripts()
    {
        var bodyText = $"<html><head><title>t</title></head><body onload=\"top.hacked = true\"><h2>Pushed heading</h2>{Attack}<a href=\"javascript:top.hacked = true\" id=trap>click</a></body></html>";
        await Client.Documents.AddOrUpdateAsync(SourceId, new PushDocument("https://acme.example/<b>\"x'") { Title = Attack, FileExtension = ".html", Body = DocumentBody.FromText(bodyText), Metadata = { ["note"] = Attack, [Attack] = "value" } });

        await GoToAsync("/content");
        await Page.Locator("#items a.name").First.ClickAsync();
        var frame = Page.FrameLocator("iframe");
        await Assertions.Expect(frame.GetByText("Pushed heading")).ToBeVisibleAsync();
        await frame.Locator("#trap").ClickAsync();

        (await Page.EvaluateAsync<bool>("() => 'hacked' in window")).Should().BeFalse();
        (await Page.TitleAsync()).Should().Contain("<script>", "it is text");
        foreach (var path in new[] { "/", "/log", "/fields", "/activities", "/identities", $"/content?q={Uri.EscapeDataString(Attack)}&as={Uri.EscapeDataString(Attack)}" })
        {
            await GoToAsync(path);
            (await Page.EvaluateAsync<bool>("() => 'hacked' in window")).Should().BeFalse(path);
        }
    }

    [Fact]
    public async Task The_quick_view_is_harmless_in_a_window_of_its_own()
    {
        await Client.Documents.AddOrUpdateAsync(SourceId, new PushDocument("a://b") { FileExtension = ".html", Body = DocumentBody.FromText($"<h2>Pushed heading</h2>{Attack}") });

        await GoToAsync($"/content/quickview?source={SourceId}&documentId=a%3A%2F%2Fb");

        await Assertions.Expect(Page.GetByText("Pushed heading")).ToBeVisibleAsync();
        (await Page.EvaluateAsync<bool>("() => 'hacked' in window")).Should().BeFalse();
    }
}
