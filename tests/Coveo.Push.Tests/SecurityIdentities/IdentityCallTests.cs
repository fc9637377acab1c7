using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.SecurityIdentities;

/// <summary>Every call for a single security identity, as it leaves (docs.coveo.com/en/142).</summary>
public class IdentityCallTests
{
    private const string Provider = "My Provider";
    private const string ProviderUrl = "https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/providers/My%20Provider";

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.Accepted, """{"orderingId":"7","requestId":"r1"}""");

    private ISecurityIdentitiesClient Identities => _service.Client().SecurityIdentities;

    [Fact]
    public async Task A_group_is_sent_with_its_members_and_granted_identities()
    {
        var staff = new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.Of(Identity.Group("everyone")))
        {
            Members = { Identity.User("ana"), Identity.VirtualGroup("contractors") },
        };

        var acceptance = await Identities.AddOrUpdateAsync(Provider, staff);

        _service.Call.Line.Should().Be($"PUT {ProviderUrl}/permissions");
        _service.Call.Text.Should().Be(
            """{"identity":{"name":"staff","type":"GROUP"},"members":[{"name":"ana","type":"USER"},{"name":"contractors","type":"VIRTUAL_GROUP"}],"wellKnowns":[{"name":"everyone","type":"GROUP"}]}""");
        _service.Call.HeaderLines.Should().Contain("Content-Type: application/json");
        (acceptance.OrderingId, acceptance.RequestId).Should().Be((new OrderingId(7), "r1"));
    }

    [Fact]
    public async Task An_identity_without_members_or_granted_identities_says_that_it_has_none()
    {
        await Identities.AddOrUpdateAsync(Provider, new SecurityIdentity(Identity.Unknown("x").With("site", "1"), GrantedIdentities.None), new OrderingId(5));

        _service.Call.Line.Should().Be($"PUT {ProviderUrl}/permissions?orderingId=5");
        _service.Call.Text.Should().Be("""{"identity":{"name":"x","type":"UNKNOWN","additionalInfo":{"site":"1"}},"members":[],"wellKnowns":[]}""");
    }

    [Fact]
    public async Task An_alias_keeps_the_granted_identities_of_its_identity()
    {
        var ana = new SecurityIdentity(Identity.User("ana"), GrantedIdentities.Of(Identity.Group("everyone")));

        await Identities.AddOrUpdateAliasAsync(Provider, ana.AliasTo(Identity.Email("ana@acme.example"), Identity.User("a1", "Other")));

        _service.Call.Line.Should().Be($"PUT {ProviderUrl}/mappings");
        _service.Call.Text.Should().Be(
            """{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider"},{"name":"a1","type":"USER","provider":"Other"}],"wellKnowns":[{"name":"everyone","type":"GROUP"}]}""");
    }

    [Fact]
    public async Task Disabling_is_a_deletion_with_a_body()
    {
        await Identities.DisableAsync(Provider, Identity.User("ana"), new OrderingId(9));

        _service.Call.Line.Should().Be($"DELETE {ProviderUrl}/permissions?orderingId=9");
        _service.Call.Text.Should().Be("""{"identity":{"name":"ana","type":"USER"}}""");
        _service.Call.HeaderLines.Should().Contain("Content-Type: application/json");
    }

    [Fact]
    public async Task Disabling_what_is_old_leaves_the_delay_to_the_service_unless_told()
    {
        var now = OrderingId.FromTime(_service.Time.GetUtcNow());
        using var client = _service.Client();

        await client.SecurityIdentities.DisableOlderThanAsync(Provider, now);
        await client.SecurityIdentities.DisableOlderThanAsync(Provider, now, TimeSpan.FromMinutes(3));

        _service.Calls.Select(call => call.Line).Should().Equal(
            $"DELETE {ProviderUrl}/permissions/olderthan?orderingId=1738555506000",
            $"DELETE {ProviderUrl}/permissions/olderthan?orderingId=1738555506000&queueDelay=3");
        _service.Calls.Should().OnlyContain(call => call.Body == null);
    }

    [Fact]
    public async Task Disabling_up_to_the_future_is_refused()
    {
        var disabling = () => Identities.DisableOlderThanAsync(Provider, OrderingId.FromTime(_service.Time.GetUtcNow().AddHours(1)));

        await disabling.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("*lies in the future*");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_batch_that_was_uploaded_elsewhere_is_handed_over()
    {
        await Identities.HandOverAsync(Provider, "f-1", new OrderingId(3));

        _service.Call.Line.Should().Be($"PUT {ProviderUrl}/permissions/batch?fileId=f-1&orderingId=3");
        _service.Call.Body.Should().BeNull();
    }

    [Fact]
    public async Task A_provider_may_have_any_name_and_adds_no_segment()
    {
        await Identities.DisableAsync("a/b?c#d%", Identity.User("ana"));

        _service.Call.Line.Should().Be("DELETE https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/providers/a%2Fb%3Fc%23d%25/permissions");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("..")]
    public async Task A_provider_that_is_none_is_refused_by_every_call(string provider)
    {
        var identities = Identities;
        Func<Task>[] calls =
        [
            () => identities.AddOrUpdateAsync(provider, new SecurityIdentity(Identity.User("a"), GrantedIdentities.None)),
            () => identities.AddOrUpdateAliasAsync(provider, new SecurityIdentityAlias(Identity.User("a"), GrantedIdentities.None, Identity.Email("a@b.example"))),
            () => identities.DisableAsync(provider, Identity.User("a")),
            () => identities.DisableOlderThanAsync(provider, new OrderingId(1)),
            () => identities.PushAsync(provider, []),
            () => identities.HandOverAsync(provider, "f-1"),
        ];

        foreach (var call in calls)
        {
            await call.Should().ThrowAsync<ArgumentException>().WithMessage("'providerId' is *It looks like 'My Provider' and is shown with the provider in the Administration Console; SecurityProviders.ListAsync lists them.*");
        }

        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_refusal_names_the_identity_and_the_provider()
    {
        _service.Answers(HttpStatusCode.Forbidden, """{"errorCode":"ACCESS_DENIED","message":"no"}""");

        var adding = () => Identities.AddOrUpdateAsync(Provider, new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None));

        (await adding.Should().ThrowAsync<CoveoAuthenticationException>()).Which.Message.Should().Contain("identity 'staff' of provider 'My Provider'");
    }
}
