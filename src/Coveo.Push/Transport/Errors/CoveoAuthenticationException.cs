namespace Coveo.Push;

/// <summary>The service refuses the token, or the token lacks a privilege (401, 403). Sending again does not help until the key changes.</summary>
public class CoveoAuthenticationException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoAuthenticationException()
        : this("The service refuses the token.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoAuthenticationException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoAuthenticationException(string message, Exception? innerException)
        : base(message, new PushFailureDetails { Failure = PushFailure.Authentication }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoAuthenticationException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
