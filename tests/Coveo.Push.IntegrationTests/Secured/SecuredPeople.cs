namespace Coveo.Push.IntegrationTests.Secured;

/// <summary>People of Acme and their groups.</summary>
internal static class SecuredPeople
{
    /// <summary>Users, each with the alias to the e-mail address of that name.</summary>
    public static IEnumerable<IdentityOperation> Named(params string[] names)
    {
        foreach (var name in names)
        {
            var user = new SecurityIdentity(Identity.User(name), GrantedIdentities.None);
            yield return user;
            yield return user.AliasTo(Identity.Email($"{name}@acme.example"));
        }
    }

    /// <summary>A group of users.</summary>
    public static SecurityIdentity Group(string name, params IEnumerable<string> members)
    {
        var group = new SecurityIdentity(Identity.Group(name), GrantedIdentities.None);
        foreach (var member in members)
        {
            group.Members.Add(Identity.User(member));
        }

        return group;
    }
}
