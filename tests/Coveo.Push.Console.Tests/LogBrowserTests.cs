using Coveo.Push.Platform;
using Microsoft.Playwright;

namespace Coveo.Push.Console.Tests;

/// <summary>An item that the service has taken and never indexed is found in the Log Browser, with the reason.</summary>
public sealed class LogBrowserTests(Chromium chromium) : ConsoleTest(chromium)
{
    [Fact]
    public async Task A_rejected_item_is_followed_into_the_log()
    {
        var source = (await Client.Sources.CreateAsync(new SourceDefinition("Secrets", SourceVisibility.Secured))).Id;
        await Client.Batches.PushAsync(source, [new PushDocument("a://without") { Title = "Plan" }, new PushDocument("a://with") { Title = "Menu", Permissions = DocumentPermissions.Anyone }], new BatchOptions { Validate = false });

        await GoToAsync("/content");
        await Assertions.Expect(Page.Locator("#items")).ToContainTextAsync("Menu");
        await Assertions.Expect(Page.Locator("#items")).Not.ToContainTextAsync("Plan");

        await OpenPageAsync("Log");
        await GoToAsync("/log?result=problems");
        var main = Page.GetByRole(AriaRole.Main);
        await Assertions.Expect(main).ToContainTextAsync("a://without");
        await Assertions.Expect(main).ToContainTextAsync("MISSING_PERMISSIONS");
        await Assertions.Expect(main).Not.ToContainTextAsync("a://with'");
        await Page.GetByRole(AriaRole.Link, new() { Name = "a://without" }).First.ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync("It is not in the index");
        await Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync("MISSING_PERMISSIONS");
        Complaints.Should().BeEmpty();
    }
}
