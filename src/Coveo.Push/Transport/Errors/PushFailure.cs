namespace Coveo.Push;

/// <summary>Why a call failed, in the terms a caller decides by.</summary>
public enum PushFailure
{
    /// <summary>None of the other reasons: the fault lies in this process.</summary>
    /// <remarks>See the inner exception: a stream that breaks, a disk that is full, a handler that throws.</remarks>
    Unknown,

    /// <summary>The token is missing, unknown, expired or disabled (401).</summary>
    /// <remarks>Check the key, and the region: a key of one region is unknown in another.</remarks>
    Authentication,

    /// <summary>The token is valid but lacks a privilege (403).</summary>
    /// <remarks>Give the key the privilege; <see cref="ICoveoPushClient.CheckAccessAsync"/> says which are missing.</remarks>
    AccessDenied,

    /// <summary>The organization, the source or the security identity provider does not exist (404, or 412 <c>SOURCE_DOES_NOT_EXIST</c>).</summary>
    /// <remarks>Check organization, region and source ID; wait after creating a source.</remarks>
    NotFound,

    /// <summary>The organization is paused for inactivity (400 <c>ORGANIZATION_IS_PAUSED</c>).</summary>
    /// <remarks>Resume the organization in the Administration Console.</remarks>
    OrganizationPaused,

    /// <summary>The service refuses the request as it is (400, 412, 415): sending it again does not help.</summary>
    /// <remarks>Change the request: the message of the service says what it does not take.</remarks>
    InvalidRequest,

    /// <summary>The item breaks a rule of the service; it was found before anything was sent.</summary>
    /// <remarks>Change the item: the message names it, the property and the fix, and <see cref="CoveoInvalidDocumentException.Findings"/> has each of them. <see cref="PushDocument.Validate()"/> says the same without a call.</remarks>
    InvalidDocument,

    /// <summary>The security identity breaks a rule of the service; it was found before anything was sent.</summary>
    /// <remarks>Change the identity: the message names it, what is wrong and the fix.</remarks>
    InvalidIdentity,

    /// <summary>The request or the file is too large (413).</summary>
    /// <remarks>Shorten the metadata; split what is above 256 MB.</remarks>
    PayloadTooLarge,

    /// <summary>Too many calls (429 <c>TOO_MANY_REQUESTS</c>).</summary>
    /// <remarks>Send later, and less: <see cref="ThrottleOptions.CallsPerPeriod"/> keeps a client inside its quota.</remarks>
    Throttled,

    /// <summary>A contractual quota is used up (429 <c>TOO_MANY_DOCUMENTS_DAILY</c>, 412 <c>DOCUMENT_LIMIT_EXCEEDED</c>).</summary>
    /// <remarks>Wait for the next day, delete items, or see the license: trying again does not help.</remarks>
    QuotaExceeded,

    /// <summary>The service failed (5xx).</summary>
    /// <remarks>Send again later.</remarks>
    Service,

    /// <summary>No answer came in time.</summary>
    /// <remarks>Send again: pushing the same item twice does no harm. Raise <see cref="TimeoutOptions"/> if the link is slow.</remarks>
    Timeout,

    /// <summary>No connection, or it broke.</summary>
    /// <remarks>Check network, endpoint and proxy; send again.</remarks>
    Connection,

    /// <summary>An answer came that the service does not give: a web page, a redirect, a body that cannot be read.</summary>
    /// <remarks>Something else than Coveo answers: check the endpoint and proxies.</remarks>
    UnexpectedResponse,

    /// <summary>The upload URL was refused: expired, used up, or sent with other headers than required (403 from storage).</summary>
    /// <remarks>Create a new file container: the URL is older than 60 minutes or used.</remarks>
    UploadRefused,
}
