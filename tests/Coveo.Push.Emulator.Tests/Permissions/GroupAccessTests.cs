using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>From a person over groups, declared on either side, to what items name.</summary>
public sealed class GroupAccessTests : SecuredTest
{
    private const string Ana = "ana@acme.example";

    [Theory]
    [InlineData("group")]
    [InlineData("virtual_group")]
    [InlineData("unknown")]
    [InlineData("user")]
    public async Task Members_of_any_type_reach_the_identity_that_lists_them(string type)
    {
        await PushAsync(new SecuredWorld().Identity($"{type}:outer", "group:inner").Identity("group:inner", "ana").People("ana"));
        await SecureAsync(Item, Permission.Allow($"{type}:outer"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
    }

    [Parity(Topics.Security, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "every identity is followed once")]
    [Fact]
    public async Task Groups_in_a_circle_end()
    {
        await PushAsync(new SecuredWorld()
            .Identity("group:a", "group:c", "group:a").Identity("group:b", "group:a", "ana").Identity("group:c", "group:b").People("ana", "bo"));
        await SecureAsync(Item, Permission.Allow("group:a"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync("bo@acme.example")).Should().Be("DENY");
    }

    [Parity(Topics.Security, "docs.coveo.com/en/42")]
    [Fact]
    public async Task A_granted_group_counts_like_a_group_that_lists_the_member()
    {
        await PushAsync(new SecuredWorld().Granted("group:staff", ["group:everyone"], "ana").Identity("group:everyone").People("ana"));
        await SecureAsync(Item, Permission.Allow("group:everyone"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
    }

    [Fact]
    public async Task A_granted_group_can_deny()
    {
        await PushAsync(new SecuredWorld().Granted("ana", ["group:guests"]).Identity("group:guests"));
        await SecureAsync(Item, Permission.Set(denied: ["group:guests"], anonymous: true));

        (await VerdictAsync("ana")).Should().Be("DENY");
    }

    [Fact]
    public async Task Grants_and_members_chain()
    {
        await PushAsync(new SecuredWorld()
            .Granted("ana", ["group:a"]).Granted("group:a", ["group:b"]).Identity("group:b").Identity("group:c", "group:b"));
        await SecureAsync(Item, Permission.Allow("group:c"));

        (await VerdictAsync("ana")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task A_granted_group_must_have_been_pushed_itself()
    {
        await PushAsync(new SecuredWorld().Granted("ana", ["group:everyone"]));
        await SecureAsync(Item, Permission.Allow("group:everyone"));
        var before = await VerdictAsync("ana");

        await PushAsync(new SecuredWorld().Identity("group:everyone"));

        before.Should().Be("DENY");
        (await VerdictAsync("ana")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task Being_granted_a_group_says_nothing_about_its_members()
    {
        await PushAsync(new SecuredWorld().Granted("group:inner", ["group:outer"], "ana").Identity("group:outer", "bo").People("ana", "bo"));
        await SecureAsync(Item, Permission.Allow("group:inner"));

        (await VerdictAsync(Ana)).Should().Be("ALLOW");
        (await VerdictAsync("bo@acme.example")).Should().Be("DENY");
    }

    [Fact]
    public async Task Who_leaves_a_group_loses_what_it_allows()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana").People("ana"));
        await SecureAsync(Item, Permission.Allow("group:staff"));
        var before = await VerdictAsync(Ana);

        await PushAsync(new SecuredWorld().Identity("group:staff", "bo"));

        before.Should().Be("ALLOW");
        (await VerdictAsync(Ana)).Should().Be("DENY");
    }

    [Fact]
    public async Task Additional_info_is_part_of_who_is_meant()
    {
        await PutIdentityAsync(
            """
            {"identity":{"name":"staff","type":"GROUP","additionalInfo":{"site":"north"}},
             "members":[{"name":"ana","type":"USER"}]}
            """);
        await PushAsync(new SecuredWorld().People("ana"));
        await SecureAsync(Item, Permission.Allow("group:staff"));
        await PutAsync(
            "http://north",
            """{"permissions":[{"allowedPermissions":[{"identity":"staff","identityType":"Group","additionalInfo":{"site":"north"}}]}]}""",
            source: SecuredId);

        (await VerdictAsync(Ana)).Should().Be("DENY");
        (await VerdictAsync(Ana, "http://north")).Should().Be("ALLOW");
    }
}
