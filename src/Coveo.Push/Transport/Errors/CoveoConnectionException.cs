namespace Coveo.Push;

/// <summary>No connection could be made, or it broke before the answer was complete. The service may or may not have acted.</summary>
public class CoveoConnectionException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoConnectionException()
        : this("No connection could be made, or it broke.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoConnectionException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoConnectionException(string message, Exception? innerException)
        : base(message, new PushFailureDetails { Failure = PushFailure.Connection }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoConnectionException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
