using Coveo.Push.Emulator;
using Microsoft.Playwright;

namespace Coveo.Push.Console.Tests;

/// <summary>A fault is switched on in the console, and the crawler is watched while it recovers.</summary>
public sealed class FaultTests(Chromium chromium) : ConsoleTest(chromium)
{
    protected override int MaxRetries => 3;

    [Fact]
    public async Task A_crawler_recovers_from_a_429_that_was_switched_on()
    {
        await GoToAsync("/");
        await OpenPageAsync("Faults");
        await Page.GetByLabel("What goes wrong").SelectOptionAsync("status");
        await Page.GetByLabel("Calls: method").FillAsync("PUT */documents");
        await Page.GetByLabel("How many calls").FillAsync("2");
        await Page.GetByLabel("Status to answer").FillAsync("429");
        await Page.GetByLabel("Retry-After").FillAsync("0");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Switch on", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync("PUT */documents");

        await Client.Documents.AddOrUpdateAsync(SourceId, new PushDocument("a://b") { Title = "Arrived at the third attempt" });

        await OpenPageAsync("Requests");
        var calls = Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Row).Filter(new() { HasText = "/documents" });
        await Assertions.Expect(calls).ToHaveCountAsync(3);
        await Assertions.Expect(calls.Nth(0)).ToContainTextAsync("202");
        await Assertions.Expect(calls.Nth(1)).ToContainTextAsync("429");
        await Assertions.Expect(calls.Nth(2)).ToContainTextAsync("429");
        await calls.Nth(1).Locator("a[href^='/requests/']").ClickAsync();
        var call = Page.GetByRole(AriaRole.Main);
        await Assertions.Expect(call).ToContainTextAsync("TOO_MANY_REQUESTS");
        await Assertions.Expect(call).ToContainTextAsync("Arrived at the third attempt");
        await Assertions.Expect(call).Not.ToContainTextAsync(CoveoEmulator.ApiKey);

        await OpenPageAsync("Content");
        await Assertions.Expect(Page.Locator("#items")).ToContainTextAsync("Arrived at the third attempt");
        Complaints.Should().BeEmpty();
    }
}
