using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class CaseSensitivityTests : SecuredTest
{
    private const string Sensitive = "Case Sensitive";

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await CreateProviderAsync(Sensitive, [EmailProvider], caseSensitive: true);
    }

    [Parity(Topics.Security, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "`caseSensitive` is false by default")]
    [Fact]
    public async Task By_default_names_are_one_whatever_their_case()
    {
        await PutIdentityAsync("""{"identity":{"name":"acme\\jdoe","type":"USER"}}""");
        await PutIdentityAsync("""{"identity":{"name":"ACME\\JDoe","type":"USER"},"wellKnowns":[{"name":"All","type":"GROUP"}]}""");
        await PutIdentityAsync("""{"identity":{"name":"ÉLAN","type":"GROUP"},"members":[{"name":"acme\\JDOE","type":"USER"}]}""");
        await PutIdentityAsync("""{"identity":{"name":"élan","type":"GROUP"}}""");
        await PutIdentityAsync("""{"identity":{"name":"all","type":"GROUP"}}""");

        (await IdentitiesAsync()).Should().HaveCount(3).And.OnlyContain(identity => (string?)identity!["state"] == "UP_TO_DATE");
    }

    [Fact]
    public async Task In_a_case_sensitive_provider_they_are_several()
    {
        await PutIdentityAsync("""{"identity":{"name":"jdoe","type":"USER"}}""", provider: Sensitive);
        await PutIdentityAsync("""{"identity":{"name":"JDoe","type":"USER"}}""", provider: Sensitive);
        await DisableAsync("""{"identity":{"name":"JDOE","type":"USER"}}""", provider: Sensitive);

        (await StateAsync("jdoe", Sensitive)).Should().Be("UP_TO_DATE");
        (await StateAsync("JDoe", Sensitive)).Should().Be("UP_TO_DATE");
    }

    [Fact]
    public async Task Only_names_are_compared_ignoring_case()
    {
        await PutIdentityAsync("""{"identity":{"name":"x","type":"USER","additionalInfo":{"site":"a"}}}""");
        await PutIdentityAsync("""{"identity":{"name":"X","type":"USER","additionalInfo":{"site":"A"}}}""");

        (await IdentitiesAsync()).Should().HaveCount(2);
    }

    [Theory]
    [InlineData(Provider, "ALLOW")]
    [InlineData(Sensitive, "DENY")]
    public async Task Permissions_members_and_grants_follow_the_provider(string provider, string verdict)
    {
        await PushAsync(
            new SecuredWorld().Identity("group:outer", "group:INNER").Identity("group:inner", "ANA").People("ana"), provider);
        await SecureAsync(Item, Permission.Allow($"{provider}/group:OUTER"));

        (await VerdictAsync("ana@acme.example")).Should().Be(verdict);
    }

    [Fact]
    public async Task Email_addresses_are_compared_ignoring_case()
    {
        await PushAsync(new SecuredWorld().Alias("Ana", "Ana@ACME.example"), Sensitive);
        await SecureAsync(Item, Permission.Allow($"{Sensitive}/Ana"));
        await SecureAsync("http://other", Permission.Allow("ANA@acme.EXAMPLE"));

        (await VerdictAsync("aNA@acme.example")).Should().Be("ALLOW");
        (await VerdictAsync("aNA@acme.example", "http://other")).Should().Be("ALLOW");
    }
}
