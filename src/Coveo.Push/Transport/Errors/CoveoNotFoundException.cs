namespace Coveo.Push;

/// <summary>The organization, the source or the security identity provider does not exist (404, or 412 <c>SOURCE_DOES_NOT_EXIST</c>).</summary>
public class CoveoNotFoundException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoNotFoundException()
        : this("The organization, the source or the security identity provider does not exist.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoNotFoundException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoNotFoundException(string message, Exception? innerException)
        : base(message, new PushFailureDetails { Failure = PushFailure.NotFound }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoNotFoundException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
