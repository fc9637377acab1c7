namespace Coveo.Push.Platform;

/// <summary>Whether a key has a privilege.</summary>
public enum PrivilegeState
{
    /// <summary>It could not be found out.</summary>
    Unknown,

    /// <summary>It has.</summary>
    Granted,

    /// <summary>It has not.</summary>
    Missing,
}
