namespace Coveo.Push;

/// <summary>
/// Says that an identity of one provider is the same as identities of others that it cascades to, normally a user and an e-mail address
/// (docs.coveo.com/en/142). On the wire it is a <em>mapping</em>. The aliases replace those that the identity had.
/// </summary>
/// <example>
/// <code>
/// var ana = new SecurityIdentity(Identity.User("ana"), GrantedIdentities.None);
/// await client.SecurityIdentities.AddOrUpdateAsync("My Provider", ana);
/// await client.SecurityIdentities.AddOrUpdateAliasAsync("My Provider", ana.AliasTo(Identity.Email("ana@acme.example")));
/// </code>
/// </example>
public sealed class SecurityIdentityAlias
{
    /// <summary>Gives an identity its aliases.</summary>
    /// <param name="identity">The identity, in the provider that the alias is pushed to.</param>
    /// <param name="granted">
    /// The groups that the identity says itself to be in, the same as when it was pushed: this call replaces them too, and would take them away.
    /// <see cref="SecurityIdentity.AliasTo"/> repeats them by itself.
    /// </param>
    /// <param name="aliases">Identities of providers that this one's cascades to, each with its <see cref="Identity.Provider"/>.</param>
    /// <exception cref="ArgumentException">An alias is <see langword="null"/>.</exception>
    public SecurityIdentityAlias(Identity identity, GrantedIdentities granted, params Identity[] aliases)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(granted);
        ArgumentNullException.ThrowIfNull(aliases);
        if (Array.IndexOf(aliases, null) >= 0)
        {
            throw new ArgumentException($"An alias of {identity} is null. Leave it out.", nameof(aliases));
        }

        Identity = identity;
        Granted = granted;
        Aliases = [.. aliases];
    }

    /// <summary>The identity that has the aliases.</summary>
    public Identity Identity { get; }

    /// <summary>The groups that the identity says itself to be in.</summary>
    public GrantedIdentities Granted { get; }

    /// <summary>Who else it is.</summary>
    public IReadOnlyList<Identity> Aliases { get; }

    /// <summary>Who is whom.</summary>
    public override string ToString() => $"{Identity} is {string.Join(", ", Aliases)}";
}
