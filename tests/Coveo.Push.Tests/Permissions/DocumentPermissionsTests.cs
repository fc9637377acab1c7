namespace Coveo.Push.Tests.Permissions;

/// <summary>How permissions are built, and what they hold then.</summary>
public class DocumentPermissionsTests
{
    private static readonly Identity Ana = Identity.User("ana");
    private static readonly Identity Bo = Identity.User("bo");
    private static readonly Identity Staff = Identity.Group("staff");

    [Fact]
    public void Only_these_may_see_the_item()
    {
        var set = DocumentPermissions.Only(Ana, Staff).Deny(Bo).Sets.Should().ContainSingle().Subject;

        set.Allowed.Should().Equal(Ana, Staff);
        set.Denied.Should().Equal(Bo);
        set.AllowsAnonymous.Should().BeFalse();
    }

    [Fact]
    public void Anyone_is_everyone_and_nobody_is_no_set()
    {
        DocumentPermissions.Anyone.Sets.Should().ContainSingle().Which.AllowsAnonymous.Should().BeTrue();
        DocumentPermissions.Nobody.Sets.Should().BeEmpty();
        DocumentPermissions.Nobody.Levels.Should().BeEmpty();
    }

    [Fact]
    public void Everyone_but_some_may_see_the_item()
    {
        var set = DocumentPermissions.Anyone.Deny(Bo).Sets.Should().ContainSingle().Subject;

        set.AllowsAnonymous.Should().BeTrue();
        set.Denied.Should().Equal(Bo);
    }

    [Fact]
    public void A_further_set_is_another_condition()
    {
        var permissions = DocumentPermissions.Only(Staff).And(set => set.Allow(Ana).Named("project x"));

        permissions.Sets.Select(set => set.Allowed.Single()).Should().Equal(Staff, Ana);
        permissions.Sets[1].Name.Should().Be("project x");
    }

    [Fact]
    public void Levels_keep_their_order_and_their_sets()
    {
        var permissions = DocumentPermissions.Nobody
            .Level("Document", level => level.Allow(Ana).Deny(Bo))
            .Level("Library", level => level.Allow(Staff).And(set => set.Allow(Bo)));

        permissions.Sets.Should().BeEmpty();
        permissions.Levels.Select(level => level.Name).Should().Equal("Document", "Library");
        permissions.Levels[0].Sets.Should().ContainSingle().Which.Denied.Should().Equal(Bo);
        permissions.Levels[1].Sets.Select(set => set.Allowed.Single()).Should().Equal(Staff, Bo);
        permissions.Count.Should().Be(4);
    }

    [Fact]
    public void What_was_built_before_never_changes()
    {
        var former = DocumentPermissions.Only(Ana);
        _ = former.Allow(Bo).Deny(Staff).AllowAnonymous();
        _ = DocumentPermissions.Nobody.Allow(Bo);
        _ = DocumentPermissions.Anyone.Deny(Bo);

        former.Sets.Should().ContainSingle().Which.Allowed.Should().Equal(Ana);
        former.Sets[0].Denied.Should().BeEmpty();
        DocumentPermissions.Nobody.Sets.Should().BeEmpty();
        DocumentPermissions.Anyone.Sets[0].Denied.Should().BeEmpty();
    }

    [Fact]
    public void Who_is_allowed_and_who_denied_may_come_from_any_series()
    {
        IEnumerable<Identity> allowed = new List<Identity> { Ana, Staff };
        var denied = new[] { "bo" }.Select(name => Identity.User(name));

        var simple = DocumentPermissions.Nobody.Allow(allowed).Deny(denied);
        var complete = DocumentPermissions.Nobody.Level("Document", level => level.Allow(allowed).Deny(denied));

        foreach (var set in simple.Sets.Concat(complete.Levels[0].Sets))
        {
            set.Allowed.Should().Equal(Ana, Staff);
            set.Denied.Should().Equal(Bo);
        }

        simple.Count.Should().Be(3);
        complete.Count.Should().Be(3);
    }

    [Fact]
    public void The_lists_that_permissions_were_made_of_can_change_afterwards()
    {
        Identity[] allowed = [Ana];
        var permissions = DocumentPermissions.OfSets(new PermissionSet(allowed));

        allowed[0] = Bo;

        permissions.Sets[0].Allowed.Should().Equal(Ana);
    }

    [Fact]
    public void They_can_be_read()
    {
        $"{DocumentPermissions.Nobody}".Should().Be("nobody");
        $"{DocumentPermissions.Anyone.Deny(Bo)}".Should().Be("everyone but not User 'bo'");
        $"{DocumentPermissions.Only(Enumerable.Range(1, 7).Select(number => Identity.User($"u{number}"))).And(set => set.Allow(Staff).Named("s"))}"
            .Should().Be("User 'u1', User 'u2', User 'u3', User 'u4', User 'u5' and 2 more and 's': Group 'staff'");
        $"{DocumentPermissions.Nobody.Level("Document", level => level.Allow(Ana)).Level("Library", level => level.Allow(Staff))}"
            .Should().Be("Document: User 'ana'; Library: Group 'staff'");
    }

    [Fact]
    public void A_level_cannot_be_added_to_sets()
    {
        var adding = () => DocumentPermissions.Anyone.Level("Document", level => level.Allow(Ana));

        adding.Should().Throw<InvalidOperationException>().WithMessage(
            "The level 'Document' cannot be added: the permissions have sets outside of levels already, and an item has either. Begin with DocumentPermissions.Nobody.Level(…).");
    }

    [Fact]
    public void A_set_cannot_be_added_to_levels()
    {
        var permissions = DocumentPermissions.Nobody.Level("Document", level => level.Allow(Ana));

        foreach (var adding in new Action[] { () => permissions.Allow(Bo), () => permissions.Deny(Bo), () => permissions.AllowAnonymous(), () => permissions.And(set => set) })
        {
            adding.Should().Throw<InvalidOperationException>().WithMessage(
                "The permissions have levels, so who is allowed or denied is said within a level: .Level(\"Document\", level => level.Allow(…)).");
        }
    }

    [Fact]
    public void An_identity_that_is_null_is_refused_at_once()
    {
        var allowing = () => DocumentPermissions.Only(Ana, null!);

        allowing.Should().Throw<ArgumentException>().WithMessage("One of the identities is null. Leave it out.*");
    }
}
