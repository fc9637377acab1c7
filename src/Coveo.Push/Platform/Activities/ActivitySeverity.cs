namespace Coveo.Push.Platform;

/// <summary>How grave what happened is.</summary>
public enum ActivitySeverity
{
    /// <summary>The service says nothing, or a word that this library does not know.</summary>
    Unknown,

    /// <summary>As it should be.</summary>
    Info,

    /// <summary>To be looked at.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,

    /// <summary>Something is down.</summary>
    Critical,
}
