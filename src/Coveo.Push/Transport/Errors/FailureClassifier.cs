using System.Net;

namespace Coveo.Push.Transport;

/// <summary>Tells from status and code why a call failed (docs.coveo.com/en/95).</summary>
internal static class FailureClassifier
{
    public const string DailyQuota = "TOO_MANY_DOCUMENTS_DAILY";

    private const int TooManyRequests = 429;

    public static PushFailure Classify(PushResponse response) => response.StatusCode switch
    {
        HttpStatusCode.Forbidden when response.IsWebPage || response.IsFirewallBlock => PushFailure.UnexpectedResponse,
        HttpStatusCode.BadRequest when response.Error.Code == "ORGANIZATION_IS_PAUSED" => PushFailure.OrganizationPaused,
        HttpStatusCode.Unauthorized => PushFailure.Authentication,
        HttpStatusCode.Forbidden => PushFailure.AccessDenied,
        HttpStatusCode.NotFound => PushFailure.NotFound,
        HttpStatusCode.PreconditionFailed when response.Error.Code == "SOURCE_DOES_NOT_EXIST" => PushFailure.NotFound,
        HttpStatusCode.PreconditionFailed when response.Error.Code == "DOCUMENT_LIMIT_EXCEEDED" => PushFailure.QuotaExceeded,
        HttpStatusCode.RequestEntityTooLarge => PushFailure.PayloadTooLarge,
        HttpStatusCode.RequestTimeout => PushFailure.Timeout,
        (HttpStatusCode)TooManyRequests when response.Error.Code == DailyQuota => PushFailure.QuotaExceeded,
        (HttpStatusCode)TooManyRequests => PushFailure.Throttled,
        >= HttpStatusCode.InternalServerError => PushFailure.Service,
        >= HttpStatusCode.BadRequest => PushFailure.InvalidRequest,
        _ => PushFailure.UnexpectedResponse,
    };
}
