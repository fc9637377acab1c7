namespace Coveo.Push;

/// <summary>What a batch that could not be delivered does to the rest of the push.</summary>
public enum BatchFailureMode
{
    /// <summary>
    /// The push ends: batches that are on their way end as they end, the rest is not sent, and a
    /// <see cref="CoveoPushIncompleteException"/> is thrown. It is also thrown at the end of a push in which items were rejected.
    /// </summary>
    Halt,

    /// <summary>The push goes on with the next batch and returns a summary, which the caller must look at.</summary>
    Continue,
}
