namespace Coveo.Push.Platform;

/// <summary>Whether an API key can be used.</summary>
public enum ApiKeyStatus
{
    /// <summary>A word that this library does not know; the word itself is in <see cref="ApiKey.StatusName"/>.</summary>
    Unknown,

    /// <summary>It can be used.</summary>
    Enabled,

    /// <summary>Somebody has disabled it.</summary>
    Disabled,

    /// <summary>Its lifetime is over.</summary>
    Expired,
}
