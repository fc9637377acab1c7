namespace Coveo.Push.Platform;

/// <summary>Where in the name of a security identity a search term stands.</summary>
public enum CachedIdentityMatch
{
    /// <summary>The name starts with it.</summary>
    Prefix,

    /// <summary>The name contains it.</summary>
    Substring,
}
