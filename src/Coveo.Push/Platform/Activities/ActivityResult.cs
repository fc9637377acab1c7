namespace Coveo.Push.Platform;

/// <summary>How an activity ended.</summary>
public enum ActivityResult
{
    /// <summary>The service says a word that this library does not know.</summary>
    Unknown,

    /// <summary>It did what it was to do.</summary>
    Success,

    /// <summary>It failed.</summary>
    Error,

    /// <summary>It was stopped.</summary>
    Abort,
}
