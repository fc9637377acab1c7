namespace Coveo.Push;

/// <summary>A push was cancelled. <see cref="Summary"/> says how many items the service had taken by then.</summary>
public class PushCanceledException : OperationCanceledException
{
    /// <summary>Creates an exception with a general message.</summary>
    public PushCanceledException()
        : this("The push was cancelled.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong.</param>
    public PushCanceledException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public PushCanceledException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="summary">What became of the push.</param>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    public PushCanceledException(PushSummary summary, CancellationToken cancellationToken)
        : base($"The push was cancelled: {summary}.", cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(summary);
        Summary = summary;
    }

    /// <summary>What became of the push.</summary>
    public PushSummary Summary { get; } = new();
}
