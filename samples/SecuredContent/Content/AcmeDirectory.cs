using Coveo.Push;

namespace SecuredContent.Content;

/// <summary>The people and groups of a small company, as its directory knows them.</summary>
internal static class AcmeDirectory
{
    public static readonly Identity Ana = Identity.User("ana");
    public static readonly Identity Bo = Identity.User("bo");
    public static readonly Identity Staff = Identity.Group("staff");
    public static readonly Identity Contractors = Identity.Group("contractors");
    public static readonly Identity ProjectX = Identity.Group("project-x");
    public static readonly Identity Payroll = Identity.Group("payroll");
    public static readonly Identity Partners = Identity.Group("partners");

    private static readonly Identity Cy = Identity.User("cy");
    private static readonly Identity Di = Identity.User("di");
    private static readonly Identity Ed = Identity.User("ed");

    /// <summary>Everybody who searches here. Fay has no account in the directory, only an address.</summary>
    public static IReadOnlyList<Person> People { get; } =
    [
        .. new[] { Ana, Bo, Cy, Di, Ed }.Select(user => new Person(user.Name, EmailOf(user))),
        new Person("fay", "fay@partner.example"),
        new Person("anonymous", Email: null),
    ];

    /// <summary>Every identity that a page or a group names.</summary>
    public static IEnumerable<IdentityOperation> Identities()
    {
        // A user and its alias: whoever searches with that e-mail address is this user.
        foreach (var user in new[] { Ana, Bo, Cy, Ed })
        {
            var identity = new SecurityIdentity(user, GrantedIdentities.None);
            yield return identity;
            yield return identity.AliasTo(Identity.Email(EmailOf(user)));
        }

        // Di says herself to be in payroll, which lists no members. The alias repeats that, or the service would drop it.
        var di = new SecurityIdentity(Di, GrantedIdentities.Of(Payroll));
        yield return di;
        yield return di.AliasTo(Identity.Email(EmailOf(Di)));
        yield return new SecurityIdentity(Payroll, GrantedIdentities.None);

        // Groups, one inside another. Ed is in none.
        yield return new SecurityIdentity(Staff, GrantedIdentities.None) { Members = { Ana, Cy, Di, Contractors } };
        yield return new SecurityIdentity(Contractors, GrantedIdentities.None) { Members = { Bo } };
        yield return new SecurityIdentity(ProjectX, GrantedIdentities.None) { Members = { Bo, Cy } };

        // A group of people without accounts leads straight to their addresses.
        var partners = new SecurityIdentity(Partners, GrantedIdentities.None);
        yield return partners;
        yield return partners.AliasTo(Identity.Email("fay@partner.example"), Identity.Email("gus@partner.example"));
    }

    private static string EmailOf(Identity user) => $"{user.Name}@acme.example";
}
