namespace Coveo.Push.Platform;

/// <summary>Not every one of several fields was created, updated or deleted. <see cref="Outcomes"/> says what became of each.</summary>
public class CoveoFieldsIncompleteException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CoveoFieldsIncompleteException()
        : this("The service has not done what was asked for every field.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoFieldsIncompleteException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoFieldsIncompleteException(string message, Exception? innerException)
        : base(message, (innerException as CoveoPushException)?.Details ?? new PushFailureDetails { Failure = PushFailure.InvalidRequest }, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="outcomes">What became of each field.</param>
    /// <param name="innerException">The call that failed; its facts become those of this exception. <see langword="null"/> where fields were refused.</param>
    public CoveoFieldsIncompleteException(string message, IReadOnlyList<FieldOutcome> outcomes, Exception? innerException = null)
        : this(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        Outcomes = outcomes;
    }

    /// <summary>What became of each field, in the order in which they were given.</summary>
    public IReadOnlyList<FieldOutcome> Outcomes { get; } = [];
}
