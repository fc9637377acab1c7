namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>What goes wrong with one request.</summary>
internal enum FaultKind
{
    None,

    /// <summary>No connection is made.</summary>
    Unreachable,

    /// <summary>The connection breaks: before the service acts, or after a part of an upload.</summary>
    Cut,

    /// <summary>The service acts, and the answer never arrives.</summary>
    AnswerLost,

    /// <summary>The service acts, and a gateway in between answers 504.</summary>
    GatewayTimeout,

    /// <summary>The request takes long to arrive; whoever gives up meanwhile has not sent it.</summary>
    SlowRequest,

    /// <summary>The service acts at once and takes long to answer.</summary>
    SlowAnswer,

    /// <summary>429, and nothing is done.</summary>
    Throttled,

    /// <summary>500, and nothing is done.</summary>
    ServerError,

    /// <summary>503, and nothing is done.</summary>
    Unavailable,

    /// <summary>403 from storage, as for a URL that has expired.</summary>
    Forbidden,

    /// <summary>412 for good: asking again does not help.</summary>
    Refused,

    /// <summary>400 for good.</summary>
    Invalid,
}
