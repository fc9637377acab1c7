using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>Each rule of the evaluation on its own; ana is in staff, bo is not.</summary>
public sealed class EvaluationTests : SecuredTest
{
    private const string Ana = "ana@acme.example";
    private const string Bo = "bo@acme.example";

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana").People("ana", "bo"));
    }

    [Fact]
    public async Task Who_is_not_mentioned_is_denied()
    {
        await SecureAsync(Item, Permission.Allow("group:staff"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync(Bo)).Should().Be("DENY");
        (await VerdictAsync("nobody@acme.example")).Should().Be("DENY");
        (await VerdictAsync("anonymous")).Should().Be("DENY");
    }

    [Fact]
    public async Task No_permissions_at_all_deny_everybody()
    {
        await SecureAsync(Item);

        (await VerdictAsync(Ana)).Should().Be("DENY");
        (await VerdictAsync("anonymous")).Should().Be("DENY");
    }

    [Parity(Topics.Permissions, "docs.coveo.com/en/107")]
    [Fact]
    public async Task Denial_beats_permission_in_a_set()
    {
        await SecureAsync(Item, Permission.Set(allowed: ["ana"], denied: ["group:staff"]));

        (await VerdictAsync(Ana)).Should().Be("DENY");
    }

    [Fact]
    public async Task Denial_in_one_set_beats_permission_in_all_others()
    {
        await SecureAsync(Item, Permission.Allow("ana"), Permission.Allow("ana"), Permission.Set(denied: ["group:staff"]));

        (await VerdictAsync(Ana)).Should().Be("DENY");
    }

    [Parity(Topics.Permissions, "docs.coveo.com/en/107")]
    [Fact]
    public async Task One_must_be_allowed_in_every_set()
    {
        await SecureAsync(Item, Permission.Allow("ana", "bo"), Permission.Allow("group:staff"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync(Bo)).Should().Be("DENY");
    }

    [Fact]
    public async Task Anyone_is_everyone_with_or_without_a_name()
    {
        await SecureAsync(Item, Permission.Anyone);

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync("nobody@acme.example")).Should().Be("ALLOW");
        (await VerdictAsync("anonymous")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task Denial_beats_anonymous_access()
    {
        await SecureAsync(Item, Permission.Set(denied: ["group:staff"], anonymous: true));

        (await VerdictAsync(Ana)).Should().Be("DENY");
        (await VerdictAsync(Bo)).Should().Be("ALLOW");
        (await VerdictAsync("anonymous")).Should().Be("ALLOW");
    }

    [Parity(Topics.Permissions, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "anonymous access counts as being mentioned")]
    [Fact]
    public async Task Anonymous_access_in_one_set_of_two_is_none_and_ends_the_evaluation()
    {
        await SecureAsync(
            Item,
            Permission.Level("one", Permission.Anyone, Permission.Allow("ana")),
            Permission.Level("two", Permission.Anyone));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync(Bo)).Should().Be("DENY");
        (await VerdictAsync("anonymous")).Should().Be("DENY");
    }

    [Parity(Topics.Permissions, "docs.coveo.com/en/25")]
    [Theory]
    [InlineData("ana", "bo", "ALLOW", "DENY")]
    [InlineData("bo", "ana", "DENY", "ALLOW")]
    public async Task An_earlier_level_that_decides_is_final(string allowed, string denied, string ana, string bo)
    {
        await SecureAsync(
            Item,
            Permission.Level("first", Permission.Set(allowed: [allowed], denied: [denied])),
            Permission.Level("second", Permission.Set(allowed: [denied], denied: [allowed])));

        (await VerdictAsync(Ana)).Should().Be(ana);
        (await VerdictAsync(Bo)).Should().Be(bo);
    }

    [Parity(Topics.Permissions, "docs.coveo.com/en/25")]
    [Fact]
    public async Task A_level_that_mentions_nobody_is_passed()
    {
        await SecureAsync(
            Item,
            Permission.Level("empty"),
            Permission.Level("silent", Permission.Set()),
            Permission.Level("other", Permission.Allow("bo")),
            Permission.Level("last", Permission.Allow("ana")));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync("anonymous")).Should().Be("DENY");
    }

    [Parity(Topics.Permissions, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "mixed models are not documented")]
    [Fact]
    public async Task A_set_among_levels_is_a_level_of_its_own()
    {
        await SecureAsync(
            Item,
            Permission.Level("first", Permission.Set(denied: ["bo"])),
            Permission.Allow("ana"),
            Permission.Allow("bo"),
            Permission.Level("last", Permission.Anyone));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync(Bo)).Should().Be("DENY");
        (await ExplainAsync(Ana))["levels"]!.AsArray().Should().HaveCount(4);
    }

    [Theory]
    [InlineData("""[{"AllowedPermissions":[{"Identity":"ana","IdentityType":"user"}]}]""")]
    [InlineData("""[{"Name":"Level1","PermissionSets":[{"Name":"Set1","ALLOWEDPERMISSIONS":[{"IDENTITY":"ana","IDENTITYTYPE":"USER"}]}]}]""")]
    [InlineData("""[{"allowAnonymous":false,"allowedPermissions":[{"identity":"staff","identityType":"Group","securityProvider":"My Provider"}],"deniedPermissions":null}]""")]
    public async Task Permissions_are_read_whatever_their_case(string permissions)
    {
        await PutAsync(Item, $$"""{"permissions":{{permissions}}}""", source: SecuredId);

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync(Bo)).Should().Be("DENY");
    }

    [Theory]
    [InlineData("group:ana", "DENY")]
    [InlineData("unknown:ana", "DENY")]
    [InlineData("virtual_group:staff", "DENY")]
    [InlineData("Nowhere/ana", "DENY")]
    [InlineData("ana", "ALLOW")]
    public async Task A_permission_means_one_type_in_one_provider(string identity, string verdict)
    {
        await SecureAsync(Item, Permission.Allow(identity));

        (await VerdictAsync(Ana)).Should().Be(verdict);
    }
}
