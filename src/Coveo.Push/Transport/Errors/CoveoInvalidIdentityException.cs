namespace Coveo.Push;

/// <summary>A security identity breaks a rule of the service. It was found before anything was sent; the message names the identity, what is wrong and the fix.</summary>
public class CoveoInvalidIdentityException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoInvalidIdentityException()
        : this("A security identity breaks a rule of the service.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoInvalidIdentityException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoInvalidIdentityException(string message, Exception? innerException)
        : base(message, new PushFailureDetails { Failure = PushFailure.InvalidIdentity }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoInvalidIdentityException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }

    /// <summary>Everything that is wrong with the identity; empty by default. The message says the same in one text.</summary>
    public IReadOnlyList<IdentityFinding> Findings { get; init; } = [];
}
