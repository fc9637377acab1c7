namespace Coveo.Push;

/// <summary>Why a call failed, in the terms a caller decides by.</summary>
public enum PushFailure
{
    /// <summary>None of the other reasons.</summary>
    Unknown,

    /// <summary>The token is missing, unknown, expired or disabled (401).</summary>
    Authentication,

    /// <summary>The token is valid but lacks a privilege (403).</summary>
    AccessDenied,

    /// <summary>The organization, the source or the security identity provider does not exist (404, or 412 <c>SOURCE_DOES_NOT_EXIST</c>).</summary>
    NotFound,

    /// <summary>The organization is paused for inactivity (400 <c>ORGANIZATION_IS_PAUSED</c>).</summary>
    OrganizationPaused,

    /// <summary>The service refuses the request as it is (400, 412, 415): sending it again does not help.</summary>
    InvalidRequest,

    /// <summary>The item breaks a rule of the service; it was found before anything was sent.</summary>
    InvalidDocument,

    /// <summary>The security identity breaks a rule of the service; it was found before anything was sent.</summary>
    InvalidIdentity,

    /// <summary>The request or the file is too large (413).</summary>
    PayloadTooLarge,

    /// <summary>Too many calls (429 <c>TOO_MANY_REQUESTS</c>).</summary>
    Throttled,

    /// <summary>A contractual quota is used up (429 <c>TOO_MANY_DOCUMENTS_DAILY</c>, 412 <c>DOCUMENT_LIMIT_EXCEEDED</c>).</summary>
    QuotaExceeded,

    /// <summary>The service failed (5xx).</summary>
    Service,

    /// <summary>No answer came in time.</summary>
    Timeout,

    /// <summary>No connection, or it broke.</summary>
    Connection,

    /// <summary>An answer came that the service does not give: a web page, a redirect, a body that cannot be read.</summary>
    UnexpectedResponse,

    /// <summary>The upload URL was refused: expired, used up, or sent with other headers than required (403 from storage).</summary>
    UploadRefused,
}
