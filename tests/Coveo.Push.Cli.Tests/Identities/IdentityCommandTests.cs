using Coveo.Push.Cli.Tests.Running;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Tests.Identities;

public sealed class IdentityCommandTests : IdentityTest
{
    [Fact]
    public async Task Add_makes_a_group_with_its_members()
    {
        var run = await IdentityAsync("add", "staff", "--type", "group", "--member", "ana", "--member", "group:contractors", "--no-granted");

        (run.ExitCode, run.Output.Masked()).Should().Be((0, "name\tstaff\nresult\taccepted\ntime\tTIME\nrequestId\tGUID\n"));
        (await MembersAsync("staff")).Should().Equal("ana", "contractors");
    }

    [Fact]
    public async Task Add_wants_to_know_the_granted_groups_as_the_service_forgets_what_is_not_repeated()
    {
        var neither = await IdentityAsync("add", "ana");
        var both = await IdentityAsync("add", "ana", "--granted", "everyone", "--no-granted");
        var granted = await IdentityAsync("add", "ana", "--granted", "everyone");

        (neither.ExitCode, neither.Errors).Should().Be((2, "coveo-push: error: Which groups does it belong to by itself? Name them with --granted, or say --no-granted: the service takes away what is left out.\n"));
        (both.ExitCode, both.Errors).Should().Be((2, "coveo-push: error: Both --granted and --no-granted are given. Leave one of them out.\n"));
        granted.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Alias_says_who_an_identity_is_by_mail()
    {
        await IdentityAsync("add", "ana", "--no-granted");

        var run = await IdentityAsync("alias", "ana", "--to", "ana@acme.example", "--no-granted");

        (run.ExitCode, run.Value("result")).Should().Be((0, "accepted"), run.ToString());
    }

    [Fact]
    public async Task Disable_takes_an_identity_out()
    {
        await IdentityAsync("add", "zed", "--no-granted");

        var run = await IdentityAsync("disable", "zed");

        (run.ExitCode, run.Output.Masked()).Should().Be((0, "name\tzed\nresult\taccepted\ntime\tTIME\nrequestId\tGUID\n"));
        (await Client.SecurityCache.GetAsync(Provider, Identity.User("zed"))).State.Should().Be(CachedIdentityState.Disabled);
    }

    [Fact]
    public async Task A_provider_has_to_be_named_and_to_be_there()
    {
        var none = await RunAsync("identity", "disable", "zed");
        var unknown = await RunAsync("identity", "disable", "zed", "--provider", "Nobody");

        (none.ExitCode, none.Errors).Should().Be((2, "coveo-push: Option '--provider' is required. 'coveo-push identity disable --help' tells what it takes.\n"));
        unknown.ExitCode.Should().Be(4, unknown.ToString());
    }
}
