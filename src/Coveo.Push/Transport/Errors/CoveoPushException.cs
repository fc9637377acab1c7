using System.Globalization;
using System.Net;
using System.Text;

namespace Coveo.Push;

/// <summary>
/// A call to the service failed. <see cref="Failure"/> says why; the message says what to change. Where a caller would branch there
/// is a subclass. No message, and nothing else in here, carries the access token.
/// </summary>
public class CoveoPushException : Exception
{
    private PushFailureDetails _details;

    /// <summary>Creates an exception without a message of its own.</summary>
    public CoveoPushException()
        : this("A call to the Coveo Push API failed.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CoveoPushException(string message)
        : this(message, new PushFailureDetails())
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoPushException(string message, Exception? innerException)
        : this(message, new PushFailureDetails(), innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="details">The facts of the call.</param>
    /// <param name="innerException">What caused it.</param>
    public CoveoPushException(string message, PushFailureDetails details, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(details);
        _details = details;
    }

    /// <summary>Why the call failed.</summary>
    public PushFailure Failure => _details.Failure;

    /// <summary>The operation that failed; <see langword="null"/> for an upload, which goes to a pre-signed URL.</summary>
    public PushRoute? Route => _details.Route;

    /// <summary>The status of the answer, if one came.</summary>
    public HttpStatusCode? StatusCode => _details.StatusCode;

    /// <summary>The service's own code, such as <c>INVALID_JSON</c> (docs.coveo.com/en/95), if the answer had one.</summary>
    public string? ErrorCode => _details.ErrorCode;

    /// <summary>The service's own words, if the answer had any. They may change: decide by <see cref="Failure"/> or <see cref="ErrorCode"/>.</summary>
    public string? ServiceMessage => _details.ServiceMessage;

    /// <summary>The service's ID of the request, if it gave one: quote it to Coveo Support.</summary>
    public string? RequestId => _details.RequestId;

    /// <summary>How long the service asked to wait before the next try, where it did.</summary>
    public TimeSpan? RetryAfter => _details.RetryAfter;

    /// <summary>The attempts that were made, in order: when, what came of each, how long it took and what was waited after it.</summary>
    public IReadOnlyList<PushAttempt> Attempts => _details.Attempts;

    /// <summary>The facts of the call, for an exception that wraps this one.</summary>
    internal PushFailureDetails Details => _details;

    /// <summary>Adds what only the end of the call knows to an exception from its inside.</summary>
    internal CoveoPushException Of(PushRoute? route, IReadOnlyList<PushAttempt> attempts)
    {
        _details = _details with { Route = _details.Route ?? route, Attempts = attempts };
        return this;
    }

    /// <summary>The message, the facts of the call on a line each, its attempts, and where it was thrown.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(GetType().FullName).Append(": ").Append(Message).AppendLine();
        Line("Failure", Failure.ToString());
        Line("Route", Route?.ToString());
        Line("Status", StatusCode is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : null);
        Line("Error code", ErrorCode);
        Line("Service message", ServiceMessage);
        Line("Request ID", RequestId);
        Line("Retry after", RetryAfter is { } wait ? wait.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s" : null);
        for (var i = 0; i < Attempts.Count; i++)
        {
            Line($"Attempt {(i + 1).ToString(CultureInfo.InvariantCulture)}", Attempts[i].ToString());
        }

        if (InnerException is not null)
        {
            text.Append(" ---> ").Append(InnerException).AppendLine();
        }

        return text.Append(StackTrace).ToString().TrimEnd();

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                text.Append("  ").Append(name).Append(": ").Append(value).AppendLine();
            }
        }
    }
}
