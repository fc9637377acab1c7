namespace Coveo.Push;

/// <summary>
/// A push has ended and the service has not taken every item. <see cref="Summary"/> says how many it has; each one that it has not was
/// told to <see cref="BatchOptions.OnItemNotAccepted"/>.
/// </summary>
public class CoveoPushIncompleteException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoPushIncompleteException()
        : this("The service has not taken every item of the push.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoPushIncompleteException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoPushIncompleteException(string message, Exception? innerException)
        : base(message, (innerException as CoveoPushException)?.Details ?? new PushFailureDetails(), innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="summary">What became of the push.</param>
    /// <param name="innerException">What caused it; its facts become those of this exception.</param>
    public CoveoPushIncompleteException(string message, PushSummary summary, Exception? innerException = null)
        : this(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(summary);
        Summary = summary;
    }

    /// <summary>What became of the push.</summary>
    public PushSummary Summary { get; } = new();
}
