namespace Coveo.Push;

/// <summary>No answer came in time. The service may or may not have acted.</summary>
public class CoveoTimeoutException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoTimeoutException()
        : this("No answer came in time.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoTimeoutException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoTimeoutException(string message, Exception? innerException)
        : base(message, new PushFailureDetails { Failure = PushFailure.Timeout }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoTimeoutException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
