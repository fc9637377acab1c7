namespace Coveo.Push;

/// <summary>The request or the file is larger than the service takes: 6 MB a call for one item, 256 MB a file container (docs.coveo.com/en/63).</summary>
public class CoveoPayloadTooLargeException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoPayloadTooLargeException()
        : this("The request or the file is too large.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoPayloadTooLargeException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoPayloadTooLargeException(string message, Exception? innerException)
        : base(message, new PushFailureDetails { Failure = PushFailure.PayloadTooLarge }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoPayloadTooLargeException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
