namespace Coveo.Push.Platform;

/// <summary>How far an activity is.</summary>
public enum ActivityState
{
    /// <summary>The service says nothing, or a word that this library does not know.</summary>
    Unknown,

    /// <summary>It has not begun.</summary>
    NotExecuted,

    /// <summary>It is going on.</summary>
    Executing,

    /// <summary>It was paused.</summary>
    Paused,

    /// <summary>It is over; <see cref="PlatformActivity.Result"/> says how.</summary>
    Executed,
}
