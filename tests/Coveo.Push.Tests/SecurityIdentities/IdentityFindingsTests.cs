using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.SecurityIdentities;

/// <summary>What is wrong with an identity or an alias is said before anything is sent.</summary>
public class IdentityFindingsTests
{
    private readonly KnownSecurity _known = new();

    [Fact]
    public void An_identity_with_nothing_wrong_has_no_findings()
    {
        Findings(new SecurityIdentity(Identity.Group("staff", "P"), GrantedIdentities.Of(Identity.VirtualGroup("all"))) { Members = { Identity.User("ana"), Identity.Group("staff").With("site", "2") } }).Should().BeEmpty();
        Findings(new SecurityIdentityAlias(Identity.User("ana"), GrantedIdentities.None, Identity.Email("ana@acme.example"))).Should().BeEmpty();
        Findings(IdentityOperation.Disable(Identity.User("ana"))).Should().BeEmpty();
    }

    [Fact]
    public void A_group_that_contains_itself_is_found()
    {
        var staff = new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { Identity.User("staff"), Identity.Group("Staff"), Identity.Group("staff", "P") } };

        Problems(staff).Should().Equal("Member 3 is 'staff', the group itself; a group cannot contain itself. Leave it out.");
    }

    [Fact]
    public void A_provider_that_is_known_to_ignore_case_takes_another_case_for_the_same()
    {
        _known.NoteProvider("P", cascades: null, isCaseSensitive: false);

        Problems(new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { Identity.Group("STAFF") } })
            .Should().Equal("Member 1 is 'STAFF', the group itself; a group cannot contain itself. Leave it out.");
    }

    [Fact]
    public void Members_are_of_the_same_provider_and_not_null() =>
        Problems(new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { null!, Identity.Email("ana@acme.example"), Identity.User(" ") } }).Should().Equal(
            "Member 1 is null; leave it out.",
            "Member 2 ('ana@acme.example') is in the provider 'Email Security Provider', and is pushed to 'P'; the two must be the same. An identity of another provider is an alias.",
            "Member 3 has the name ' ', which is blank; give it the name that it has in its provider.");

    [Fact]
    public void The_identity_itself_is_of_the_provider_and_has_a_type() =>
        Problems(IdentityOperation.Disable(new Identity("ana", (IdentityType)9, "Other"))).Should().Equal(
            "The identity ('ana') has the type 9, which is none; use User, Group, VirtualGroup or Unknown.");

    [Fact]
    public void A_user_is_no_granted_identity() =>
        Problems(new SecurityIdentity(Identity.User("ana"), GrantedIdentities.Of(Identity.User("bo")))).Should().Equal(
            "Granted identity 1 is the user 'bo'; name a group or virtual group that the identity is in.");

    [Fact]
    public void An_alias_names_another_provider() =>
        Problems(new SecurityIdentityAlias(Identity.User("ana"), GrantedIdentities.None, Identity.User("a"), Identity.User("b", "P"))).Should().Equal(
            "Alias 1 ('a') names no provider; say in which it is: Identity.Email(…), or In(\"…\").",
            "Alias 2 ('b') is in 'P' itself; an alias leads to another provider, one that this one cascades to.");

    [Fact]
    public void An_alias_without_a_target_is_found() =>
        Problems(new SecurityIdentityAlias(Identity.User("ana"), GrantedIdentities.None)).Should().Equal(
            "It names no alias. Give at least one, such as Identity.Email(…).");

    [Fact]
    public void An_alias_to_a_provider_that_is_known_not_to_be_cascaded_to_is_found()
    {
        var alias = new SecurityIdentityAlias(Identity.User("ana"), GrantedIdentities.None, Identity.Email("ana@acme.example"));
        Findings(alias).Should().BeEmpty("nothing is known of the provider");

        _known.NoteProvider("P", ["Corporate"], isCaseSensitive: null);

        Problems(alias).Should().Equal(
            "Alias 1 ('ana@acme.example') leads to 'Email Security Provider', and 'P' does not cascade to that (it cascades to 'Corporate'): it would give nobody access. Add it to the provider's cascading providers first; where that was done elsewhere, SecurityProviders.GetAsync lets this client know.");
    }

    [Fact]
    public async Task A_single_call_is_refused_with_everything_that_is_wrong()
    {
        var service = new RecordingService().Answers(HttpStatusCode.Accepted);
        var identity = new SecurityIdentity(Identity.Group(""), GrantedIdentities.Of(Identity.User("bo")));

        var adding = () => service.Client().SecurityIdentities.AddOrUpdateAsync("P", identity);

        var thrown = (await adding.Should().ThrowAsync<CoveoInvalidIdentityException>()).Which;
        thrown.Message.Should().Be("Identity Group '' cannot be pushed: The identity has the name '', which is blank; give it the name that it has in its provider. Granted identity 1 is the user 'bo'; name a group or virtual group that the identity is in.");
        thrown.Failure.Should().Be(PushFailure.InvalidIdentity);
        thrown.Findings.Select(finding => finding.Property).Should().Equal("Identity", "Granted");
        service.Calls.Should().BeEmpty();
    }

    private IReadOnlyList<IdentityFinding> Findings(IdentityOperation operation) => IdentityFindings.Of(operation, "P", _known);

    private IEnumerable<string> Problems(IdentityOperation operation) => Findings(operation).Select(finding => finding.Problem);
}
