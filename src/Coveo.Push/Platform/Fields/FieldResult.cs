namespace Coveo.Push.Platform;

/// <summary>What became of a field that was created, updated or deleted together with others.</summary>
public enum FieldResult
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The service has taken it and is still at it.</summary>
    InProgress,

    /// <summary>The service has refused it; nothing has changed about this field.</summary>
    Refused,

    /// <summary>The call failed, and it is not known whether the service has acted.</summary>
    Unknown,

    /// <summary>It was not sent, as a call before it failed.</summary>
    NotSent,
}
