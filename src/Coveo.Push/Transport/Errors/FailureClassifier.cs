using System.Net;

namespace Coveo.Push.Transport;

/// <summary>Tells from status and code why a call failed (docs.coveo.com/en/95).</summary>
internal static class FailureClassifier
{
    private const string DailyQuota = "TOO_MANY_DOCUMENTS_DAILY";
    private const string DocumentLimit = "DOCUMENT_LIMIT_EXCEEDED";
    private const int TooManyRequests = 429;

    /// <summary>Whether a code says that a contractual quota is used up.</summary>
    public static bool IsQuota(string? errorCode) => errorCode is DailyQuota or DocumentLimit;

    public static PushFailure Classify(PushResponse response) => response.StatusCode switch
    {
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError when IsQuota(response.Error.Code) => PushFailure.QuotaExceeded,
        HttpStatusCode.Forbidden when response.IsWebPage || response.IsFirewallBlock => PushFailure.UnexpectedResponse,
        HttpStatusCode.BadRequest when response.Error.Code == "ORGANIZATION_IS_PAUSED" => PushFailure.OrganizationPaused,
        HttpStatusCode.Unauthorized => PushFailure.Authentication,
        HttpStatusCode.Forbidden => PushFailure.AccessDenied,
        HttpStatusCode.NotFound => PushFailure.NotFound,
        HttpStatusCode.PreconditionFailed when response.Error.Code == "SOURCE_DOES_NOT_EXIST" => PushFailure.NotFound,
        HttpStatusCode.RequestEntityTooLarge => PushFailure.PayloadTooLarge,
        HttpStatusCode.RequestTimeout => PushFailure.Timeout,
        (HttpStatusCode)TooManyRequests => PushFailure.Throttled,
        >= HttpStatusCode.InternalServerError => PushFailure.Service,
        >= HttpStatusCode.BadRequest => PushFailure.InvalidRequest,
        _ => PushFailure.UnexpectedResponse,
    };
}
