namespace Coveo.Push.Platform;

/// <summary>The state of the whole security identity cache.</summary>
public sealed class SecurityCacheStatus
{
    /// <summary>What it is doing now; <see langword="null"/> where the answer does not say.</summary>
    public SecurityRefreshProgress? CurrentStatus { get; init; }

    /// <summary>How many identities it has, by state; <see langword="null"/> where the answer does not say.</summary>
    public SecurityCacheStatistics? Statistics { get; init; }
}
