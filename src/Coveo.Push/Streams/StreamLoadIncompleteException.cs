namespace Coveo.Push;

/// <summary>
/// A load of a stream source has not come to its end. The stream of a full load was not closed, so the source is as it was; after a load by
/// updates nothing old was deleted. <see cref="CoveoPushIncompleteException.Summary"/> counts what was uploaded and what was not.
/// </summary>
public class StreamLoadIncompleteException : CoveoPushIncompleteException
{
    /// <summary>Creates an exception with a general message.</summary>
    public StreamLoadIncompleteException()
        : this("The load has not come to its end.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public StreamLoadIncompleteException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public StreamLoadIncompleteException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="summary">What became of the items.</param>
    /// <param name="innerException">What caused it; its facts become those of this exception.</param>
    public StreamLoadIncompleteException(string message, PushSummary summary, Exception? innerException = null)
        : base(message, summary, innerException)
    {
    }

    /// <summary>The items that were not accepted, up to the first 100, without their JSON. All of them are told to <see cref="BatchOptions.OnItemNotAccepted"/>.</summary>
    public IReadOnlyList<ItemOutcome> NotAccepted { get; init; } = [];

    /// <summary>
    /// Whether the last call, which closes the stream or deletes what is old, may have taken effect all the same: it was sent, and its answer was
    /// lost. Look at the source before you load it again.
    /// </summary>
    public bool MayHaveTakenEffect { get; init; }
}
