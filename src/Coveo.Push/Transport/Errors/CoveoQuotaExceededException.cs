namespace Coveo.Push;

/// <summary>A contractual quota is used up (429 <c>TOO_MANY_DOCUMENTS_DAILY</c>, 412 <c>DOCUMENT_LIMIT_EXCEEDED</c>). Waiting a few seconds does not help.</summary>
public class CoveoQuotaExceededException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoQuotaExceededException()
        : this("A contractual quota is used up.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoQuotaExceededException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoQuotaExceededException(string message, Exception? innerException)
        : base(message, new PushFailureDetails { Failure = PushFailure.QuotaExceeded }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoQuotaExceededException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
