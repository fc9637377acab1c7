namespace Coveo.Push.Platform;

/// <summary>How an organization is.</summary>
public enum OrganizationHealth
{
    /// <summary>A word that this library does not know; the word itself is in <see cref="OrganizationStatus.HealthName"/>.</summary>
    Unknown,

    /// <summary>All is well.</summary>
    Healthy,

    /// <summary>Something is wrong: <see cref="OrganizationStatus.ErrorCodes"/>.</summary>
    Error,
}
