namespace Coveo.Push.Platform;

/// <summary>What to search for among the security identities, of one provider or several.</summary>
public sealed class CachedIdentitySearch
{
    /// <summary>Searches for a term in the names.</summary>
    /// <param name="term">What the names start with, or contain.</param>
    /// <param name="providerIds">The IDs of the providers to search in; none for all of them.</param>
    public CachedIdentitySearch(string term, params string[] providerIds)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(providerIds);
        Term = term;
        ProviderIds = [.. providerIds];
    }

    /// <summary>What the names start with, or contain.</summary>
    public string Term { get; }

    /// <summary>The IDs of the providers to search in; none for all of them.</summary>
    public IReadOnlyList<string> ProviderIds { get; }

    /// <summary>Only identities of these types; empty, the default, for any type.</summary>
    public IReadOnlyList<IdentityType> Types { get; init => field = value ?? throw new ArgumentNullException(nameof(value), "It is null. Leave it out, or set it to an empty list, for any."); } = [];

    /// <summary>Where in a name the term stands. Default: <see cref="CachedIdentityMatch.Prefix"/>.</summary>
    public CachedIdentityMatch Match { get; init; }
}
