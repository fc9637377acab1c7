namespace Coveo.Push.Platform;

/// <summary>What a security identity provider, or the whole cache, is doing now.</summary>
public sealed class SecurityRefreshProgress
{
    /// <summary>The state as the service spells it; <see langword="null"/> where the answer does not say.</summary>
    public string? Type { get; init; }

    /// <summary>The kind of refresh that is going on, as the service spells it; <see langword="null"/> where there is none.</summary>
    public string? RefreshType { get; init; }

    /// <summary>How many identities the refresh has gone through.</summary>
    public long? NumberOfIdentitiesProcessed { get; init; }

    /// <summary>How many of them are in error.</summary>
    public long? NumberOfIdentitiesInError { get; init; }

    /// <summary>How many identities there are to go through.</summary>
    public long? NumberOfIdentities { get; init; }
}
