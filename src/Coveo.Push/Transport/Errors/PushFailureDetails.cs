using System.Net;

namespace Coveo.Push;

/// <summary>The facts of a failed call, as a <see cref="CoveoPushException"/> carries them. Tests make their own.</summary>
public sealed record PushFailureDetails
{
    /// <summary>Why the call failed.</summary>
    public PushFailure Failure { get; init; }

    /// <summary>The operation that failed; <see langword="null"/> for an upload, which goes to a pre-signed URL.</summary>
    public PushRoute? Route { get; init; }

    /// <summary>The status of the answer, if one came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The service's own code, such as <c>INVALID_JSON</c> (docs.coveo.com/en/95), if the answer had one.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The service's own words, if the answer had any, cut to a few hundred characters.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>The service's ID of the request, if it gave one.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the service asked to wait, where it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The attempts that were made, in order.</summary>
    public IReadOnlyList<PushAttempt> Attempts { get; init; } = [];
}
