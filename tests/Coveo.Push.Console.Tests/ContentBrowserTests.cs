using Coveo.Push.Platform;
using Microsoft.Playwright;

namespace Coveo.Push.Console.Tests;

/// <summary>What was pushed through the library is found in the Content Browser, by those who may see it.</summary>
public sealed class ContentBrowserTests(Chromium chromium) : ConsoleTest(chromium)
{
    private const string Provider = "My Provider";

    [Fact]
    public async Task An_item_that_was_pushed_is_found_and_shown()
    {
        await Client.Documents.AddOrUpdateAsync(SourceId, new PushDocument("https://acme.example/kayak")
        {
            Title = "Blue kayak",
            FileExtension = ".txt",
            Body = DocumentBody.FromText("It floats, mostly."),
            Metadata = { ["price"] = 499.90m, ["colors"] = ["blue", "white"] },
        });
        await Client.Documents.AddOrUpdateAsync(SourceId, new PushDocument("https://acme.example/tent") { Title = "Green tent" });

        await GoToAsync("/");
        await OpenPageAsync("Content");
        await Page.GetByLabel("Search").FillAsync("floats");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions.Expect(Page.Locator("#items")).Not.ToContainTextAsync("Green tent");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Blue kayak" }).ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Blue kayak");
        var main = Page.GetByRole(AriaRole.Main);
        foreach (var text in new[] { "https://acme.example/kayak", "price", "499.90", "blue", "white", "It floats, mostly." })
        {
            await Assertions.Expect(main).ToContainTextAsync(text);
        }

        await Assertions.Expect(main).ToContainTextAsync("Indexing");
        Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_people_see_what_each_may_see_and_are_told_why()
    {
        var source = await SecureAsync();

        await GoToAsync("/content");
        await ViewAsync("ana@acme.example");
        await Assertions.Expect(Page.Locator("#items")).ToContainTextAsync("Budget");
        await ViewAsync("bo@acme.example");
        await Assertions.Expect(Page.Locator("#items")).ToContainTextAsync("Menu");
        await Assertions.Expect(Page.Locator("#items")).Not.ToContainTextAsync("Budget");

        await GoToAsync($"/content/item?source={source}&documentId=a%3A%2F%2Fbudget&as=bo%40acme.example");
        var main = Page.GetByRole(AriaRole.Main);
        await Assertions.Expect(main).ToContainTextAsync("bo@acme.example");
        await Assertions.Expect(main).ToContainTextAsync("contractors");
        Complaints.Should().BeEmpty();
    }

    /// <summary>A menu for everyone, and a budget for the staff but not for contractors, of whom bo is one.</summary>
    private async Task<string> SecureAsync()
    {
        var source = (await Client.Sources.CreateAsync(new SourceDefinition("Intranet", SourceVisibility.Secured))).Id;
        await Client.SecurityProviders.CreateForSourceAsync(Provider, source);
        await Client.SecurityIdentities.PushAsync(Provider, Identities());
        await Client.Batches.PushAsync(source,
        [
            new PushDocument("a://menu") { Title = "Menu", Permissions = DocumentPermissions.Anyone },
            new PushDocument("a://budget") { Title = "Budget", Permissions = DocumentPermissions.Only(Identity.Group("staff")).Deny(Identity.Group("contractors")) },
        ]);
        return source;

        static IEnumerable<IdentityOperation> Identities()
        {
            foreach (var name in new[] { "ana", "bo" })
            {
                var user = new SecurityIdentity(Identity.User(name), GrantedIdentities.None);
                yield return user;
                yield return user.AliasTo(Identity.Email($"{name}@acme.example"));
            }

            yield return new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { Identity.User("ana"), Identity.Group("contractors") } };
            yield return new SecurityIdentity(Identity.Group("contractors"), GrantedIdentities.None) { Members = { Identity.User("bo") } };
        }
    }

    private async Task ViewAsync(string person)
    {
        await Page.GetByLabel("View as").FillAsync(person);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions.Expect(Page.Locator("#items")).ToContainTextAsync(person);
    }
}
