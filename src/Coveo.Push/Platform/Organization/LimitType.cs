namespace Coveo.Push.Platform;

/// <summary>What a limit comes from.</summary>
public enum LimitType
{
    /// <summary>A type that this library does not know.</summary>
    Unknown,

    /// <summary>How much is used in some time.</summary>
    Usage,

    /// <summary>What the service can bear.</summary>
    Technical,

    /// <summary>What was bought.</summary>
    Entitlement,
}
