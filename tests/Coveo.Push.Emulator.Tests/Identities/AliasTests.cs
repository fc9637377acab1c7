using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class AliasTests : SecuredTest
{
    [Fact]
    public async Task An_alias_names_identities_of_other_providers()
    {
        var answer = await PutAliasAsync(
            """
            {
              "identity": { "name": "ana", "type": "USER" },
              "mappings": [ { "name": "ana@acme.example", "type": "USER", "provider": "Email Security Provider" } ],
              "wellKnowns": [ { "name": "everyone", "type": "GROUP" } ]
            }
            """,
            "&orderingId=7");

        answer.ShouldBeAccepted();
        var ana = await IdentityAsync("ana");
        ((string?)ana["state"]).Should().Be("UP_TO_DATE");
        ((string?)ana["orderingId"]).Should().Be("7");
        ana["aliases"]!.ToJsonString().Should().Be(
            """[{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider","usable":true}]""");
        (await NamesAsync("ana", "granted")).Should().Equal("everyone");
    }

    [Fact]
    public async Task Aliases_are_replaced_as_a_whole()
    {
        await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a@x","type":"USER"},{"name":"b@x","type":"USER"}]}""");
        await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"c@x","type":"USER"}]}""");

        (await NamesAsync("ana", "aliases")).Should().Equal("c@x");
    }

    [Fact]
    public async Task An_alias_leaves_the_members_alone()
    {
        await PutIdentityAsync("""{"identity":{"name":"g","type":"GROUP"},"members":[{"name":"ana","type":"USER"}]}""");

        await PutAliasAsync("""{"identity":{"name":"g","type":"GROUP"},"members":[],"mappings":[{"name":"g@x","type":"USER"}]}""");

        (await NamesAsync("g", "members")).Should().Equal("ana");
        (await NamesAsync("g", "aliases")).Should().Equal("g@x");
    }

    [Parity(Topics.Security, "docs.coveo.com/en/142")]
    [Theory]
    [InlineData("")]
    [InlineData(""","wellKnowns":null""")]
    [InlineData(""","wellKnowns":[]""")]
    public async Task An_alias_without_granted_identities_drops_them(string wellKnowns)
    {
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"},"wellKnowns":[{"name":"everyone","type":"GROUP"}]}""");

        await PutAliasAsync($$"""{"identity":{"name":"ana","type":"USER"},"mappings":[]{{wellKnowns}}}""");

        (await NamesAsync("ana", "granted")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"Identity":{"Name":"ana","Type":"User"},"Mappings":[{"Name":"a@x","Type":"User","Provider":"Email Security Provider"}]}""")]
    [InlineData("""{"identity":{"name":"ana","type":"user"},"MAPPINGS":[{"NAME":"a@x","TYPE":"user","PROVIDER":"Email Security Provider"}]}""")]
    public async Task Keys_and_types_are_read_whatever_their_case(string body)
    {
        (await PutAliasAsync(body)).ShouldBeAccepted();

        (await NamesAsync("ana", "aliases")).Should().Equal("a@x");
    }

    [Parity(Topics.Security, "docs.coveo.com/en/85")]
    [Fact]
    public async Task Without_a_provider_the_only_cascaded_one_is_meant()
    {
        await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a@x","type":"USER"}]}""");

        var alias = (await IdentityAsync("ana"))["aliases"]![0]!;
        ((string?)alias["provider"]).Should().Be(EmailProvider);
        ((bool)alias["usable"]!).Should().BeTrue();
    }

    [Fact]
    public async Task Without_a_provider_an_alias_of_a_provider_that_cascades_to_several_has_no_effect()
    {
        await CreateProviderAsync("Wide", [EmailProvider, Provider]);

        (await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a@x","type":"USER"}]}""", provider: "Wide"))
            .ShouldBeAccepted();

        (await LogOfAsync("ana")).Should().Contain(line => line.EndsWith("WARNING AMBIGUOUS_ALIAS_PROVIDER", StringComparison.Ordinal));
        await SecureAsync(Item, Permission.Allow("Wide/ana"));
        (await VerdictAsync("a@x")).Should().Be("DENY");
    }

    [Parity(Topics.Security, "docs.coveo.com/en/85", Fidelity = Fidelity.Approximate, Note = "`WARNING` in the log, and the identity is in error")]
    [Theory]
    [InlineData("Other")]
    [InlineData("Nowhere")]
    public async Task An_alias_to_a_provider_that_is_not_cascaded_is_kept_without_effect(string target)
    {
        await CreateProviderAsync("Other", [EmailProvider]);

        (await PutAliasAsync($$"""{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a","type":"USER","provider":"{{target}}"}]}"""))
            .ShouldBeAccepted();

        var ana = await IdentityAsync("ana");
        ((string?)ana["state"]).Should().Be("IN_ERROR");
        ((string?)ana["reason"]).Should().Contain(target);
        ((bool)ana["aliases"]![0]!["usable"]!).Should().BeFalse();
        (await LogOfAsync("ana")).Should().Contain(line => line.EndsWith("WARNING PROVIDER_NOT_CASCADED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_usable_of_an_identity_in_error_takes_part()
    {
        await PutAliasAsync(
            """{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a","type":"USER","provider":"Nowhere"},{"name":"a@x","type":"USER","provider":"Email Security Provider"}]}""");
        await SecureAsync(Item, Permission.Allow("ana"));

        (await StateAsync("ana")).Should().Be("IN_ERROR");
        (await VerdictAsync("a@x")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task An_error_is_gone_with_the_alias_that_made_it()
    {
        await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a","type":"USER","provider":"Nowhere"}]}""");
        await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a@x","type":"USER"}]}""");

        (await StateAsync("ana")).Should().Be("UP_TO_DATE");
    }

    [Fact]
    public async Task The_state_follows_what_the_provider_cascades_to()
    {
        await CreateProviderAsync("Other", []);
        await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a","type":"USER","provider":"Other"}]}""");
        (await StateAsync("ana")).Should().Be("IN_ERROR");

        await CascadeAsync(EmailProvider, "Other");
        (await StateAsync("ana")).Should().Be("UP_TO_DATE");
        (await IdentitiesAsync("state=IN_ERROR")).Should().BeEmpty();
        ((string?)(await IdentityAsync("ana"))["reason"]).Should().BeNull();

        await CascadeAsync(EmailProvider);
        (await StateAsync("ana")).Should().Be("IN_ERROR");
        (await IdentitiesAsync("state=IN_ERROR")).Should().ContainSingle();
        ((string?)(await IdentityAsync("ana"))["reason"]).Should().Contain("Other");
    }

    [Fact]
    public async Task What_the_crawler_could_not_expand_stays_an_error_whatever_the_provider_cascades_to()
    {
        await PutAliasAsync(
            """{"identity":{"name":"ana","type":"USER"},"mappings":[],"Result":{"result":"ENTITY_IS_INVALID","errorDetails":"no such user"}}""");

        await CascadeAsync();

        ((string?)(await IdentityAsync("ana"))["reason"]).Should().Be("no such user");
    }

    [Fact]
    public async Task Mappings_are_required() =>
        (await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"}}""")).ShouldBeError(400, "INVALID_JSON");

    private async Task CascadeAsync(params string[] targets) => (await SendJsonAsync(
        HttpMethod.Put, $"{Providers}/{Uri.EscapeDataString(Provider)}", ProviderDefinition.Json(Provider, targets, SecuredId))).Status.Should().Be(200);
}
