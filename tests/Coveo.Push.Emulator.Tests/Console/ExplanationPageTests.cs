using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

public sealed class ExplanationPageTests : ConsoleTest
{
    [Fact]
    public async Task It_says_why_a_person_may_see_an_item_with_the_way_there()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana").Identity("ana").People("ana"));
        await SecureAsync(Item, Permission.Allow("group:staff"));

        var text = await ExplainedAsync("as=ana@acme.example");

        text.Should().Contain("ana@acme.example may see this item.")
            .And.Contain("is allowed in the only set of level 1 as GROUP 'staff' of 'My Provider'.")
            .And.Contain("ana@acme.example user · Email Security Provider also known as ana user · My Provider member of staff group · My Provider");
    }

    [Fact]
    public async Task It_says_why_not_and_what_matches_nobody()
    {
        await SecureAsync(Item, Permission.Allow("group:ghosts"));

        var text = await ExplainedAsync("as=ana@acme.example");

        text.Should().Contain("ana@acme.example may not see this item.").And.Contain("Permissions that match nobody")
            .And.Contain("group 'ghosts' of 'My Provider', allowed: It was never pushed.");
    }

    [Fact]
    public async Task It_knows_anonymous_visitors()
    {
        await SecureAsync(Item, Permission.Anyone);

        (await ExplainedAsync("anonymous=true")).Should().Contain("An anonymous visitor may see this item.").And.Contain("(open to everyone)");
    }

    [Fact]
    public async Task Permissions_are_told_in_words()
    {
        await SecureAsync(
            Item,
            Permission.Level("Page", Permission.Set(allowed: ["group:staff"], denied: ["ben"], name: "Readers")),
            Permission.Level("Site", Permission.Anyone));

        (await ExplainedAsync(string.Empty)).Should()
            .Contain("Permissions: 2 levels, 2 sets, 1 allowed, 1 denied Level 1 Page Readers allowed staff group · My Provider denied ben user · My Provider")
            .And.Contain("Level 2 Site allowed everyone");
    }

    [Fact]
    public async Task A_shared_source_lets_everyone_in()
    {
        await PutAsync(Item, "{}");

        TextOf(await PageAsync(ItemPath(SourceId, Item, "&as=ana@acme.example"))).Should()
            .Contain("The source is SHARED: everyone may see all of its items.").And.Contain("It was pushed without permissions.");
    }

    private async Task<string> ExplainedAsync(string who) => TextOf(await PageAsync(ItemPath(SecuredId, Item, $"&{who}")));
}
