namespace Coveo.Push;

/// <summary>
/// A security identity to push: a group with its members, or a person. It replaces the one of the same name, type and additional
/// information whole: members that are not sent again are gone, there is no call that adds one (docs.coveo.com/en/42).
/// </summary>
/// <remarks>
/// Every identity must be pushed that an item's permissions or a group name; until then it gives nobody access (docs.coveo.com/en/132).
/// </remarks>
/// <example>
/// <code>
/// var staff = new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None)
/// {
///     Members = { Identity.User("ana"), Identity.Group("contractors") },
/// };
/// await client.SecurityIdentities.AddOrUpdateAsync("My Provider", staff);
/// </code>
/// </example>
public sealed class SecurityIdentity
{
    /// <summary>Defines an identity.</summary>
    /// <param name="identity">Who it is, in the provider that it is pushed to.</param>
    /// <param name="granted">The groups that it says itself to be in. They replace those it had: say all of them, or <see cref="GrantedIdentities.None"/>.</param>
    public SecurityIdentity(Identity identity, GrantedIdentities granted)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(granted);
        Identity = identity;
        Granted = granted;
    }

    /// <summary>Defines a group with its members.</summary>
    /// <param name="identity">Who it is, in the provider that it is pushed to.</param>
    /// <param name="granted">The groups that it says itself to be in. They replace those it had: say all of them, or <see cref="GrantedIdentities.None"/>.</param>
    /// <param name="members">Who is in it: all of them, as they replace those it had.</param>
    public SecurityIdentity(Identity identity, GrantedIdentities granted, IEnumerable<Identity> members)
        : this(identity, granted)
    {
        ArgumentNullException.ThrowIfNull(members);
        Members = [.. members];
    }

    /// <summary>Who it is.</summary>
    public Identity Identity { get; }

    /// <summary>The groups that it says itself to be in.</summary>
    public GrantedIdentities Granted { get; }

    /// <summary>Who is in it, for a group: identities of the same provider, of any type. They replace those it had.</summary>
    public IList<Identity> Members { get; } = [];

    /// <summary>
    /// The aliases of this identity, with the granted identities that it has: a call for aliases replaces those too, and would take them away
    /// without a word.
    /// </summary>
    /// <param name="aliases">Identities of providers that this one's cascades to, such as <see cref="Identity.Email"/>. They replace those it had.</param>
    /// <returns>The aliases, to be pushed like an identity.</returns>
    public SecurityIdentityAlias AliasTo(params Identity[] aliases) => new(Identity, Granted, aliases);

    /// <summary>Who it is and how many members it has.</summary>
    public override string ToString() => $"{Identity} with {Members.Count} members";
}
