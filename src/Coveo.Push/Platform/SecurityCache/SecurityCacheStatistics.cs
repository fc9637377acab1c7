namespace Coveo.Push.Platform;

/// <summary>How many security identities there are, of one provider or of all, and how up to date they are.</summary>
public sealed class SecurityCacheStatistics
{
    /// <summary>How many are in each state, for the states that the answer names. Words that are not known count as <see cref="CachedIdentityState.Unknown"/>.</summary>
    public IReadOnlyDictionary<CachedIdentityState, long> IdentitiesByState { get; init; } = new Dictionary<CachedIdentityState, long>();

    /// <summary>How many there are; <see langword="null"/> where the answer does not say.</summary>
    public long? NumberOfIdentities { get; init; }

    /// <summary>How many of them are in error; <see langword="null"/> where the answer does not say.</summary>
    public long? NumberOfIdentitiesInError { get; init; }
}
