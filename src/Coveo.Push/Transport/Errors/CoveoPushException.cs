using System.Net;

namespace Coveo.Push;

/// <summary>
/// A call to the service failed. <see cref="Failure"/> says why; the message says what to change. Where a caller would branch there
/// is a subclass. No message, and nothing else in here, carries the access token.
/// </summary>
public class CoveoPushException : Exception
{
    private readonly PushFailureDetails _details;

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
}
