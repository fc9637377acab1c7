namespace Coveo.Push.Platform;

/// <summary>What a source is doing.</summary>
public enum SourceState
{
    /// <summary>The service says nothing, or a word that this library does not know.</summary>
    Unknown,

    /// <summary>It is being created, and cannot be used yet.</summary>
    Creating,

    /// <summary>It is switched off.</summary>
    Disabled,

    /// <summary>A crawler is at it.</summary>
    Refreshing,

    /// <summary>It was paused.</summary>
    Paused,

    /// <summary>It paused itself, as something went wrong.</summary>
    PausedOnError,

    /// <summary>It rests.</summary>
    Idle,

    /// <summary>Something is wrong with it.</summary>
    Error,

    /// <summary>A Push source that rests.</summary>
    PushReady,
}
