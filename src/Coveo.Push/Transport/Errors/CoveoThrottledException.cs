namespace Coveo.Push;

/// <summary>The service asks for fewer calls (429 <c>TOO_MANY_REQUESTS</c>). The same call succeeds later.</summary>
public class CoveoThrottledException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoThrottledException()
        : this("The service asks for fewer calls.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoThrottledException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoThrottledException(string message, Exception? innerException)
        : base(message, new PushFailureDetails { Failure = PushFailure.Throttled }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoThrottledException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
