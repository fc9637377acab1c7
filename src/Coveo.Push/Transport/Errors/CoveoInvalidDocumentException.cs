namespace Coveo.Push;

/// <summary>An item breaks a rule of the service. It was found before anything was sent; the message names the item, the property and the fix.</summary>
public class CoveoInvalidDocumentException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoInvalidDocumentException()
        : this("An item breaks a rule of the service.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoInvalidDocumentException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoInvalidDocumentException(string message, Exception? innerException)
        : base(message, new PushFailureDetails { Failure = PushFailure.InvalidDocument }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoInvalidDocumentException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }

    /// <summary>Everything that is wrong with the item, as <see cref="PushDocument.Validate()"/> says it; empty by default. The message says the same in one text.</summary>
    public IReadOnlyList<DocumentFinding> Findings { get; init; } = [];
}
