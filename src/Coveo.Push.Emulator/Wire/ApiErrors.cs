using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary>
/// Every error the service answers with, status, code and text in one place. Codes whose comment names no page of the service's
/// documentation are the emulator's own, as the service publishes none there. docs/reference/errors.md is made from these comments.
/// </summary>
internal static class ApiErrors
{
    /// <summary>The call has no <c>Authorization</c> header, or one that is no bearer token (docs.coveo.com/en/95).</summary>
    public static ApiErrorException Unauthorized() =>
        new(StatusCodes.Status401Unauthorized, "UNAUTHORIZED", "An 'Authorization: Bearer <token>' header is required.");

    /// <summary>The key is unknown, expired, disabled or deleted, or may not be used from this address (docs.coveo.com/en/95).</summary>
    public static ApiErrorException InvalidToken() =>
        new(StatusCodes.Status401Unauthorized, "INVALID_TOKEN", "Token is invalid.");

    /// <summary>The key is valid, and lacks the privilege that the operation needs (docs.coveo.com/en/95).</summary>
    public static ApiErrorException AccessDenied(string message) =>
        new(StatusCodes.Status403Forbidden, "ACCESS_DENIED", message);

    /// <summary>The organization was paused for inactivity (docs.coveo.com/en/95).</summary>
    public static ApiErrorException OrganizationIsPaused() =>
        new(StatusCodes.Status400BadRequest, "ORGANIZATION_IS_PAUSED", "The organization is paused. Resume it first.");

    /// <summary>There is no such organization here: the ID is wrong, or the region (docs.coveo.com/en/95).</summary>
    public static ApiErrorException OrganizationNotFound(string organizationId) =>
        new(StatusCodes.Status404NotFound, "ORGANIZATION_NOT_FOUND", $"Organization '{organizationId}' does not exist.");

    /// <summary>There is no such source, or it was created a moment ago (docs.coveo.com/en/95). The Push API answers 412, the Platform API 404.</summary>
    public static ApiErrorException SourceDoesNotExist(string sourceId, int status = StatusCodes.Status412PreconditionFailed) =>
        new(status, "SOURCE_DOES_NOT_EXIST", $"Source '{sourceId}' does not exist.");

    /// <summary>There is no such source: of the emulator's control API.</summary>
    public static ApiErrorException SourceNotFound(string sourceId) =>
        new(StatusCodes.Status404NotFound, "SOURCE_NOT_FOUND", $"Source '{sourceId}' does not exist.");

    /// <summary>There is no such item in the index: of the emulator's control API.</summary>
    public static ApiErrorException ItemNotFound(string documentId) =>
        new(StatusCodes.Status404NotFound, "ITEM_NOT_FOUND", $"Item '{documentId}' is not in the index of the source.");

    /// <summary>Another source has the name.</summary>
    public static ApiErrorException SourceAlreadyExists(string name) =>
        new(StatusCodes.Status412PreconditionFailed, "SOURCE_ALREADY_EXISTS", $"A source named '{name}' already exists.");

    /// <summary>There is no such security identity provider.</summary>
    public static ApiErrorException ProviderDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "PROVIDER_DOES_NOT_EXIST", $"Security identity provider '{id}' does not exist.");

    /// <summary>Another security identity provider has the ID.</summary>
    public static ApiErrorException ProviderAlreadyExists(string id) =>
        new(StatusCodes.Status412PreconditionFailed, "PROVIDER_ALREADY_EXISTS", $"A security identity provider '{id}' already exists.");

    /// <summary>The security identity cache knows no such identity.</summary>
    public static ApiErrorException IdentityDoesNotExist(string name) =>
        new(StatusCodes.Status404NotFound, "IDENTITY_DOES_NOT_EXIST", $"Nothing is known of a security identity '{name}'.");

    /// <summary>There is no such activity.</summary>
    public static ApiErrorException ActivityDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "ACTIVITY_DOES_NOT_EXIST", $"Activity '{id}' does not exist.");

    /// <summary>There is no such field.</summary>
    public static ApiErrorException FieldDoesNotExist(string name) =>
        new(StatusCodes.Status404NotFound, "FIELD_DOES_NOT_EXIST", $"Field '{name}' does not exist.");

    /// <summary>Another field has the name.</summary>
    public static ApiErrorException FieldAlreadyExists(string name) =>
        new(StatusCodes.Status412PreconditionFailed, "FIELD_ALREADY_EXISTS", $"A field '{name}' already exists.");

    /// <summary>The source has no such mapping rule.</summary>
    public static ApiErrorException MappingRuleDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "MAPPING_RULE_DOES_NOT_EXIST", $"There is no mapping rule '{id}' here.");

    /// <summary>The source has no mapping rules for such a type.</summary>
    public static ApiErrorException MappingTypeDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "MAPPING_TYPE_DOES_NOT_EXIST", $"There is no mapping type '{id}' in the source.");

    /// <summary>There is no such API key.</summary>
    public static ApiErrorException ApiKeyDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "API_KEY_DOES_NOT_EXIST", $"API key '{id}' does not exist.");

    /// <summary>There is no limit of that name.</summary>
    public static ApiErrorException LimitDoesNotExist(string name) =>
        new(StatusCodes.Status404NotFound, "LIMIT_DOES_NOT_EXIST", $"There is no limit '{name}'.");

    /// <summary>The license has no such section.</summary>
    public static ApiErrorException LicenseSectionDoesNotExist(string section) =>
        new(StatusCodes.Status404NotFound, "LICENSE_SECTION_DOES_NOT_EXIST", $"The license has no section '{section}'.");

    /// <summary>The organization has as many sources or security identity providers as it may have.</summary>
    public static ApiErrorException LimitReached(string things, long most) =>
        new(
            StatusCodes.Status412PreconditionFailed,
            "LIMIT_REACHED",
            string.Create(CultureInfo.InvariantCulture, $"The organization has {most} {things}, as many as it may have."));

    /// <summary>A required parameter, or the body, is missing (docs.coveo.com/en/95).</summary>
    public static ApiErrorException MissingParameter(string name) =>
        new(StatusCodes.Status412PreconditionFailed, "MISSING_PARAMETER", $"Parameter '{name}' is missing.");

    /// <summary>A parameter has a value that it cannot have (docs.coveo.com/en/95).</summary>
    public static ApiErrorException InvalidParameter(string name, string rule) =>
        new(StatusCodes.Status412PreconditionFailed, "INVALID_PARAMETER", $"Parameter '{name}' is invalid: {rule}.");

    /// <summary>The body is no JSON of the documented form: a key twice, an object as metadata, no key with data, a key that is required and missing (docs.coveo.com/en/95).</summary>
    public static ApiErrorException InvalidJson(string? reason = null) =>
        new(StatusCodes.Status400BadRequest, "INVALID_JSON", reason is null ? "Invalid JSON." : $"Invalid JSON. {reason}");

    /// <summary>The body was not sent as <c>application/json</c> (docs.coveo.com/en/95).</summary>
    public static ApiErrorException UnsupportedMediaType() =>
        new(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "The body must be sent as 'application/json'.");

    /// <summary>The index holds as many items as the license allows (docs.coveo.com/en/95).</summary>
    public static ApiErrorException DocumentLimitExceeded(long most) =>
        new(
            StatusCodes.Status412PreconditionFailed,
            "DOCUMENT_LIMIT_EXCEEDED",
            string.Create(CultureInfo.InvariantCulture, $"The index holds {most} items, as many as the organization may have."));

    /// <summary>As many items were pushed today as the license allows (docs.coveo.com/en/95).</summary>
    public static ApiErrorException TooManyDocumentsDaily(long most, long retryAfter) =>
        new(
            StatusCodes.Status429TooManyRequests,
            "TOO_MANY_DOCUMENTS_DAILY",
            string.Create(CultureInfo.InvariantCulture, $"At most {most} items per day are possible."))
        {
            RetryAfter = retryAfter,
        };

    /// <summary>Too many calls in a short time, or in a day (docs.coveo.com/en/95).</summary>
    /// <param name="message">Which limit was reached.</param>
    /// <param name="retryAfter">Seconds until there is room again.</param>
    public static ApiErrorException TooManyRequests(string message, long retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "TOO_MANY_REQUESTS", message) { RetryAfter = retryAfter };

    /// <summary>The request has more than 6 MB, the file more than 256 MB (docs.coveo.com/en/63). The gateway answers: there is no code.</summary>
    public static ApiErrorException RequestTooLong() =>
        new(StatusCodes.Status413PayloadTooLarge, null, "Request Too Long");

    /// <summary>There is no such path or method. The gateway answers: there is no code.</summary>
    public static ApiErrorException UnknownRoute() =>
        new(StatusCodes.Status403Forbidden, null, "Missing Authentication Token");

    /// <summary>The service has failed (docs.coveo.com/en/95).</summary>
    /// <param name="failure">The kind of the failure.</param>
    public static ApiErrorException InternalServerError(string failure) =>
        new(StatusCodes.Status500InternalServerError, "INTERNAL_SERVER_ERROR", $"Failed to process request due to an internal error: {failure}.");
}
