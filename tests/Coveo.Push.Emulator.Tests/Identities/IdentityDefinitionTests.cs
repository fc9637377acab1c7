using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class IdentityDefinitionTests : SecuredTest
{
    [Fact]
    public async Task An_identity_is_kept_with_its_members_and_granted_identities()
    {
        var answer = await PutIdentityAsync(
            """
            {
              "identity": { "name": "staff", "type": "GROUP", "additionalInfo": { "site": "north" } },
              "members": [ { "name": "ana", "type": "USER" }, { "name": "contractors", "type": "GROUP" } ],
              "wellKnowns": [ { "name": "everyone", "type": "GROUP" } ]
            }
            """,
            "&orderingId=7");

        answer.ShouldBeAccepted();
        var staff = await IdentityAsync("staff");
        ((string?)staff["provider"]).Should().Be(Provider);
        ((string?)staff["type"]).Should().Be("GROUP");
        ((string?)staff["additionalInfo"]!["site"]).Should().Be("north");
        ((string?)staff["state"]).Should().Be("UP_TO_DATE");
        ((string?)staff["orderingId"]).Should().Be("7");
        staff["reason"].Should().BeNull();
        (await NamesAsync("staff", "members")).Should().Equal("ana", "contractors");
        (await NamesAsync("staff", "granted")).Should().Equal("everyone");
        staff["aliases"]!.AsArray().Should().BeEmpty();
    }

    [Parity(Topics.Security, "docs.coveo.com/en/132")]
    [Fact]
    public async Task What_is_only_referred_to_is_not_updated()
    {
        await PutIdentityAsync(
            """
            {"identity":{"name":"staff","type":"GROUP"},
             "members":[{"name":"ana","type":"USER"}],"wellKnowns":[{"name":"everyone","type":"VIRTUAL_GROUP"}]}
            """);

        (await StateAsync("ana")).Should().Be("NOT_UPDATED");
        (await StateAsync("everyone")).Should().Be("NOT_UPDATED");
        (await IdentityAsync("ana"))["orderingId"].Should().BeNull();
        (await IdentityAsync("ana"))["reason"].Should().NotBeNull();
    }

    [Parity(Topics.Security, "docs.coveo.com/en/42")]
    [Fact]
    public async Task A_definition_replaces_the_one_before_as_a_whole()
    {
        await PutIdentityAsync(
            """{"identity":{"name":"g","type":"GROUP"},"members":[{"name":"ana","type":"USER"}],"wellKnowns":[{"name":"all","type":"GROUP"}]}""");
        await PutIdentityAsync("""{"identity":{"name":"g","type":"GROUP"},"members":[{"name":"bo","type":"USER"}]}""");

        (await NamesAsync("g", "members")).Should().Equal("bo");
        (await NamesAsync("g", "granted")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","members":null,"wellKnowns":null""")]
    [InlineData(""","members":[],"wellKnowns":[]""")]
    public async Task Without_lists_an_identity_loses_those_it_had(string lists)
    {
        await PutIdentityAsync(
            """{"identity":{"name":"g","type":"GROUP"},"members":[{"name":"ana","type":"USER"}],"wellKnowns":[{"name":"all","type":"GROUP"}]}""");

        (await PutIdentityAsync($$"""{"identity":{"name":"g","type":"GROUP"}{{lists}}}""")).ShouldBeAccepted();

        (await NamesAsync("g", "members")).Should().BeEmpty();
        (await NamesAsync("g", "granted")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_definition_leaves_the_aliases_alone()
    {
        await PutAliasAsync(
            """{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider"}]}""");

        await PutIdentityAsync(
            """
            {"identity":{"name":"ana","type":"USER"},"members":[],
             "mappings":[{"name":"other@acme.example","type":"USER","provider":"Email Security Provider"}]}
            """);

        (await NamesAsync("ana", "aliases")).Should().Equal("ana@acme.example");
    }

    [Theory]
    [InlineData("""{"Identity":{"Name":"g","Type":"Group"},"Members":[{"Name":"ana","Type":"User"}],"WellKnowns":[{"Name":"all","Type":"VirtualGroup"}]}""")]
    [InlineData("""{"IDENTITY":{"NAME":"g","TYPE":"group"},"MEMBERS":[{"NAME":"ana","TYPE":"user"}],"WELLKNOWNS":[{"NAME":"all","TYPE":"virtualgroup"}]}""")]
    [InlineData("""{"identity":{"name":"g","type":"GROUP"},"members":[{"name":"ana","type":"USER"}],"wellknowns":[{"name":"all","type":"virtual_group"}]}""")]
    public async Task Keys_and_types_are_read_whatever_their_case(string body)
    {
        (await PutIdentityAsync(body)).ShouldBeAccepted();

        (await IdentitiesAsync()).Select(identity => $"{identity!["type"]} {identity["name"]} {identity["state"]}").Should().BeEquivalentTo(
            "GROUP g UP_TO_DATE", "USER ana NOT_UPDATED", "VIRTUAL_GROUP all NOT_UPDATED");
    }

    [Fact]
    public async Task Identities_of_one_name_differ_in_type_and_additional_info()
    {
        await PutIdentityAsync("""{"identity":{"name":"x","type":"USER"}}""");
        await PutIdentityAsync("""{"identity":{"name":"x","type":"UNKNOWN"}}""");
        await PutIdentityAsync("""{"identity":{"name":"x","type":"USER","additionalInfo":{"a":"1","b":"2"}}}""");
        await PutIdentityAsync("""{"identity":{"name":"x","type":"USER","additionalInfo":{"b":"2","a":"1"}}}""");
        await PutIdentityAsync("""{"identity":{"name":"x","type":"USER","additionalInfo":{}}}""");

        (await IdentitiesAsync()).Should().HaveCount(3);
    }

    [Theory]
    [InlineData("Success", "UP_TO_DATE")]
    [InlineData("AccessDenied", "IN_ERROR")]
    [InlineData("TimedOut", "IN_ERROR")]
    public async Task An_expansion_that_failed_at_the_client_leaves_the_identity_in_error(string result, string state)
    {
        var body = $$"""{"identity":{"name":"g","type":"GROUP"},"Result":{"result":"{{result}}","errorDetails":"Why."} }""";

        (await PutIdentityAsync(body)).ShouldBeAccepted();

        (await StateAsync("g")).Should().Be(state);
    }

    [Parity(Topics.Security, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "`WARNING` in the log")]
    [Fact]
    public async Task A_group_that_contains_itself_is_harmless_but_noted()
    {
        (await PutIdentityAsync("""{"identity":{"name":"g","type":"GROUP"},"members":[{"name":"g","type":"GROUP"}]}""")).ShouldBeAccepted();

        (await LogOfAsync("g")).Should().Contain(line => line.EndsWith("WARNING CYCLIC_MEMBERSHIP", StringComparison.Ordinal));
        (await NamesAsync("g", "members")).Should().Equal("g");
    }
}
