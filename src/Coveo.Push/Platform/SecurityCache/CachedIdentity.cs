namespace Coveo.Push.Platform;

/// <summary>A security identity as the cache knows it (docs.coveo.com/en/1905).</summary>
public sealed class CachedIdentity
{
    /// <summary>Who it is, with its provider. A type in a word that is not known is <see cref="IdentityType.Unknown"/>.</summary>
    public required Identity Identity { get; init; }

    /// <summary>How much is known of it.</summary>
    public CachedIdentityState State { get; init; }

    /// <summary>When it was last updated; <see langword="null"/> where it never was, or the answer does not say.</summary>
    public DateTimeOffset? LastUpdateDate { get; init; }

    /// <summary>How its last update ended, as the service spells it: <c>SUCCESS</c>, <c>ACCESS_DENIED</c>, <c>ENTITY_IS_INVALID</c>, <c>SECURITY_PROVIDER_IS_NOT_READY</c>, ….</summary>
    public string? LastUpdateResult { get; init; }

    /// <summary>What went wrong then, in words for people; <see langword="null"/> where nothing did.</summary>
    public string? LastUpdateErrorDetail { get; init; }

    /// <summary>Who it is and its state.</summary>
    public override string ToString() => $"{Identity}: {State}";
}
