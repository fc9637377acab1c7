namespace Coveo.Push.Platform;

/// <summary>Where in its life an organization is.</summary>
public enum OrganizationLifeCycle
{
    /// <summary>A word that this library does not know; the word itself is in <see cref="OrganizationStatus.LifeCycleName"/>.</summary>
    Unknown,

    /// <summary>It is in use.</summary>
    Active,

    /// <summary>It was paused for inactivity: it takes no pushes until it is resumed.</summary>
    Paused,

    /// <summary>It is being deleted.</summary>
    Deleting,
}
