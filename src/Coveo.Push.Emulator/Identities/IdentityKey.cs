namespace Coveo.Push.Emulator.Identities;

/// <summary>What makes two identities the same one.</summary>
/// <param name="ProviderId">The provider.</param>
/// <param name="MatchName">The name; in upper case where the provider takes names that differ in case only for one.</param>
/// <param name="Type">One of <see cref="IdentityType"/>.</param>
/// <param name="Info">See <see cref="Identity"/>.</param>
internal readonly record struct IdentityKey(string ProviderId, string MatchName, string Type, string Info)
{
    /// <summary>Gets a value indicating whether the identity exists by itself, without being pushed.</summary>
    public bool IsOfEmailProvider => string.Equals(ProviderId, SecurityProvider.EmailId, StringComparison.Ordinal);

    public static IdentityKey Of(SecurityProvider provider, Identity identity) => Of(provider.Id, provider.CaseSensitive, identity);

    /// <summary>The key in a provider that may not exist; names are taken as insensitive to case then.</summary>
    public static IdentityKey Of(string providerId, bool caseSensitive, Identity identity) => new(
        providerId, caseSensitive ? identity.Name : identity.Name.ToUpperInvariant(), identity.Type, identity.Info);
}
