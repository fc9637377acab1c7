using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Identities;

public sealed class IdentityTreeTests : IdentityTest
{
    // staff has ana and leads; leads has bo and staff again; all has staff and leads.
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var user in new[] { "ana", "bo" })
        {
            await Client.SecurityIdentities.AddOrUpdateAsync(Provider, new SecurityIdentity(Identity.User(user), GrantedIdentities.None));
        }

        await AddGroupAsync("leads", Identity.User("bo"), Identity.Group("staff"));
        await AddGroupAsync("staff", Identity.User("ana"), Identity.Group("leads"));
        await AddGroupAsync("all", Identity.Group("leads"), Identity.Group("staff"));
    }

    [Fact]
    public async Task Members_are_listed_with_their_depth_and_a_cycle_is_marked_and_not_entered()
    {
        var run = await IdentityAsync("tree", "staff");

        run.ExitCode.Should().Be(0, run.ToString());
        Lines(run).Should().BeEquivalentTo(["0 group staff ", "1 user ana ", "1 group leads ", "2 user bo ", "2 group staff cycle"]);
    }

    [Fact]
    public async Task A_group_is_entered_once_and_no_deeper_than_asked_for()
    {
        var all = await IdentityAsync("tree", "all");
        var one = await IdentityAsync("tree", "all", "--depth", "1");

        Lines(all).Count(line => line.EndsWith(" shownAbove", StringComparison.Ordinal)).Should().Be(1, all.ToString());
        Lines(one).Should().BeEquivalentTo(["0 group all ", "1 group leads deeper", "1 group staff deeper"]);
    }

    [Fact]
    public async Task Parents_are_the_groups_of_a_user()
    {
        var run = await IdentityAsync("tree", "ana", "--type", "user", "--parents", "--depth", "1");

        Lines(run).Should().BeEquivalentTo(["0 user ana ", "1 group staff deeper"], run.ToString());
    }

    [Fact]
    public async Task A_terminal_shows_branches()
    {
        var run = await IdentityAsync("tree", "staff", "-o", "table");

        run.Output.Should().Contain("├─ ").And.Contain("└─ ").And.Contain("(contains itself: not entered again)");
    }

    [Fact]
    public async Task Nobody_of_that_name_ends_with_4()
    {
        var run = await IdentityAsync("tree", "nobody");
        var depth = await IdentityAsync("tree", "staff", "--depth", "0");

        run.ExitCode.Should().Be(4, run.ToString());
        (depth.ExitCode, depth.Errors).Should().Be((2, "coveo-push: error: --depth must be from 1 to 50, but is 0.\n"));
    }

    private static List<string> Lines(ToolResult run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(cells => $"{cells[0]} {cells[1]} {cells[2]} {cells[5]}")];

    private Task<PushAcceptance> AddGroupAsync(string name, params Identity[] members) =>
        Client.SecurityIdentities.AddOrUpdateAsync(Provider, new SecurityIdentity(Identity.Group(name), GrantedIdentities.None, members));
}
