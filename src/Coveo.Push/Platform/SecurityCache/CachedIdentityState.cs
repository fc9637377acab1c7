namespace Coveo.Push.Platform;

/// <summary>How much the security identity cache knows of an identity. Only one that is up to date gives access without doubt.</summary>
public enum CachedIdentityState
{
    /// <summary>The service says that it does not know, or says a word that this library does not know.</summary>
    Unknown,

    /// <summary>All is known of it.</summary>
    UpToDate,

    /// <summary>It is named somewhere, but nothing is known of it yet: it was never pushed, or its provider has not been refreshed since.</summary>
    NotUpdated,

    /// <summary>What is known of it may have changed since.</summary>
    OutOfDate,

    /// <summary>Its last update failed.</summary>
    InError,

    /// <summary>It was disabled: it gives nobody access.</summary>
    Disabled,
}
