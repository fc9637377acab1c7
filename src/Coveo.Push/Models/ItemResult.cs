namespace Coveo.Push;

/// <summary>What became of an item in a push. Every item ends in exactly one of these.</summary>
public enum ItemResult
{
    /// <summary>The service has taken it; it is queued, not indexed yet (docs.coveo.com/en/1893).</summary>
    Accepted,

    /// <summary>
    /// It was not sent, because it breaks a rule of the service, its body cannot be read or it is too large, or the service has refused it
    /// as too large, alone in its batch: the reason says what to change.
    /// </summary>
    Rejected,

    /// <summary>It could not be delivered: the exception says why.</summary>
    Failed,

    /// <summary>It was never sent, because the push was cancelled, disposed, or halted by a failure.</summary>
    NotSent,
}
