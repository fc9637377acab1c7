namespace Coveo.Push;

/// <summary>What has kept a push from taking in, or sending, everything that was to be pushed.</summary>
public enum PushInterruption
{
    /// <summary>Nothing: each item of the series was read and pushed, or found wrong. Also that of a push which still runs.</summary>
    None,

    /// <summary>A batch or a body could not be delivered, and the push halts then (<see cref="BatchFailureMode.Halt"/>). The rest of the series was not read.</summary>
    Halted,

    /// <summary>It was cancelled.</summary>
    Canceled,

    /// <summary>The series of items ended with an exception. What was read before was pushed.</summary>
    SeriesBroken,

    /// <summary><see cref="BatchOptions.OnItemNotAccepted"/>, or the progress, has thrown.</summary>
    CallbackFailed,
}
