using Coveo.Push.Platform;

namespace Coveo.Push.Tests.Permissions;

/// <summary>What is wrong with permissions is said before anything is sent.</summary>
public class PermissionFindingsTests
{
    [Fact]
    public void Five_thousand_people_and_groups_are_taken_and_one_more_is_not()
    {
        Findings(DocumentPermissions.Only(Users(5_000))).Should().BeEmpty();
        Findings(DocumentPermissions.Only(Users(4_999)).Deny(Identity.User("a"), Identity.User("b"))).Should().ContainSingle().Which.Should().BeEquivalentTo(new DocumentFinding
        {
            DocumentId = "a://b",
            Property = "Permissions",
            Problem = "Permissions name 5,001 people and groups; the service takes 5,000 for an item. Put them into a group, and name that.",
            Page = "docs.coveo.com/en/63",
        });
    }

    [Theory]
    [InlineData("", "An identity in the permissions has the name '', which is blank; give it the name that it has in its provider.")]
    [InlineData(" \t", "An identity in the permissions has the name ' \\u0009', which is blank; give it the name that it has in its provider.")]
    public void A_name_that_is_none_is_found(string name, string problem) =>
        Findings(DocumentPermissions.Only(Identity.User("ana"), Identity.Group(name))).Should().ContainSingle().Which.Problem.Should().Be(problem);

    [Fact]
    public void A_name_with_half_of_a_surrogate_pair_is_found() =>
        Findings(DocumentPermissions.Only(Identity.Group("a\ud83d"))).Should().ContainSingle().Which.Problem.Should().Be(
            "An identity in the permissions has a name with half of a surrogate pair ('a\\uD83D'), which cannot be sent; take it out.");

    [Fact]
    public void A_type_that_is_none_is_found() =>
        Findings(DocumentPermissions.Nobody.Level("L", level => level.Deny(new Identity("ana", (IdentityType)7)))).Should().ContainSingle().Which.Problem.Should().Be(
            "An identity in the permissions ('ana') has the type 7, which is none; use User, Group, VirtualGroup or Unknown.");

    [Fact]
    public void A_provider_with_a_blank_id_is_found() =>
        Findings(DocumentPermissions.Only(Identity.User("ana", " "))).Should().ContainSingle().Which.Problem.Should().Be(
            "An identity in the permissions ('ana') has a provider with a blank ID; give the ID, or null for the provider at hand.");

    [Fact]
    public void Additional_information_that_cannot_be_told_apart_is_found() =>
        Findings(DocumentPermissions.Only(new Identity("ana", IdentityType.User, additionalInfo: [new("site", "1"), new("site", "2")]))).Should().ContainSingle().Which.Problem.Should().Be(
            "An identity in the permissions ('ana') has additional information twice under the key 'site'; leave one out.");

    [Fact]
    public void A_level_without_a_name_or_without_a_set_is_found() =>
        Findings(DocumentPermissions.OfLevels(new PermissionLevel(" ", []))).Select(finding => finding.Problem).Should().Equal(
            "Permissions have a level with the name ' ', which is blank; give it one, such as 'Document'.",
            "The level ' ' of the permissions says nothing of anybody; allow or deny somebody in it, or leave it out.");

    [Fact]
    public void Of_thousands_of_problems_the_first_ones_are_told() =>
        Findings(DocumentPermissions.Only(Enumerable.Repeat(Identity.User(""), 4_000))).Should().HaveCount(20);

    [Theory]
    [InlineData(SourceVisibility.Secured, true)]
    [InlineData(SourceVisibility.Private, false)]
    [InlineData(SourceVisibility.Shared, false)]
    public void An_item_without_permissions_is_found_in_a_secured_source_only(SourceVisibility visibility, bool isFound)
    {
        var findings = new PushDocument("a://b").Validate(visibility);

        findings.Select(finding => finding.Problem).Should().Equal(isFound
            ? ["Permissions are missing, and the source is one whose items have permissions of their own: the service would take the item and never index it. Say who may see it, or DocumentPermissions.Anyone. (Has the source changed since? Sources.GetAsync reads it anew.)"]
            : []);
        new PushDocument("a://b").Validate().Should().BeEmpty("the source is not known");
    }

    [Theory]
    [InlineData(SourceVisibility.Secured, false)]
    [InlineData(SourceVisibility.Private, true)]
    [InlineData(SourceVisibility.Shared, true)]
    public void Permissions_that_would_keep_nobody_out_are_found(SourceVisibility visibility, bool isFound)
    {
        var document = new PushDocument("a://b") { Permissions = DocumentPermissions.Only(Identity.User("ana")) };

        document.Validate(visibility).Select(finding => finding.Problem).Should().Equal(isFound
            ? ["Permissions say who may see the item, but the source is not one whose items have permissions of their own: others would see it all the same. Push it to a source whose visibility is Secured, or leave its permissions out. (Has the source changed since? Sources.GetAsync reads it anew.)"]
            : []);
    }

    [Theory]
    [InlineData(SourceVisibility.Secured)]
    [InlineData(SourceVisibility.Private)]
    [InlineData(SourceVisibility.Shared)]
    public void Permissions_that_let_everyone_in_are_fine_everywhere(SourceVisibility visibility) =>
        new PushDocument("a://b") { Permissions = DocumentPermissions.Anyone }.Validate(visibility).Should().BeEmpty();

    private static IReadOnlyList<DocumentFinding> Findings(DocumentPermissions permissions) => new PushDocument("a://b") { Permissions = permissions }.Validate();

    private static IEnumerable<Identity> Users(int count) => Enumerable.Range(0, count).Select(number => Identity.User($"user {number}"));
}
