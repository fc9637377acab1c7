namespace Coveo.Push.Platform;

/// <summary>The wire names of the states of cached identities.</summary>
internal static class CachedIdentityStateNames
{
    public static string WireName(this CachedIdentityState state) => state switch
    {
        CachedIdentityState.Unknown => "UNKNOWN",
        CachedIdentityState.UpToDate => "UP_TO_DATE",
        CachedIdentityState.NotUpdated => "NOT_UPDATED",
        CachedIdentityState.OutOfDate => "OUT_OF_DATE",
        CachedIdentityState.InError => "IN_ERROR",
        CachedIdentityState.Disabled => "DISABLED",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, $"'{state}' is no state of a cached identity. Use a member of {nameof(CachedIdentityState)}."),
    };

    /// <summary>A word that is not known must not fail a listing.</summary>
    public static CachedIdentityState Parse(string? wireName) => wireName?.ToUpperInvariant() switch
    {
        "UP_TO_DATE" => CachedIdentityState.UpToDate,
        "NOT_UPDATED" => CachedIdentityState.NotUpdated,
        "OUT_OF_DATE" => CachedIdentityState.OutOfDate,
        "IN_ERROR" => CachedIdentityState.InError,
        "DISABLED" => CachedIdentityState.Disabled,
        _ => CachedIdentityState.Unknown,
    };
}
