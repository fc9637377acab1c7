using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary>Every error the service answers with, status, code and text in one place.</summary>
internal static class ApiErrors
{
    public static ApiErrorException Unauthorized() =>
        new(StatusCodes.Status401Unauthorized, "UNAUTHORIZED", "An 'Authorization: Bearer <token>' header is required.");

    public static ApiErrorException InvalidToken() =>
        new(StatusCodes.Status401Unauthorized, "INVALID_TOKEN", "Token is invalid.");

    public static ApiErrorException AccessDenied(string message) =>
        new(StatusCodes.Status403Forbidden, "ACCESS_DENIED", message);

    public static ApiErrorException OrganizationIsPaused() =>
        new(StatusCodes.Status400BadRequest, "ORGANIZATION_IS_PAUSED", "The organization is paused. Resume it first.");

    public static ApiErrorException OrganizationNotFound(string organizationId) =>
        new(StatusCodes.Status404NotFound, "ORGANIZATION_NOT_FOUND", $"Organization '{organizationId}' does not exist.");

    public static ApiErrorException SourceDoesNotExist(string sourceId, int status = StatusCodes.Status412PreconditionFailed) =>
        new(status, "SOURCE_DOES_NOT_EXIST", $"Source '{sourceId}' does not exist.");

    public static ApiErrorException SourceNotFound(string sourceId) =>
        new(StatusCodes.Status404NotFound, "SOURCE_NOT_FOUND", $"Source '{sourceId}' does not exist.");

    public static ApiErrorException ItemNotFound(string documentId) =>
        new(StatusCodes.Status404NotFound, "ITEM_NOT_FOUND", $"Item '{documentId}' is not in the index of the source.");

    public static ApiErrorException SourceAlreadyExists(string name) =>
        new(StatusCodes.Status412PreconditionFailed, "SOURCE_ALREADY_EXISTS", $"A source named '{name}' already exists.");

    public static ApiErrorException ProviderDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "PROVIDER_DOES_NOT_EXIST", $"Security identity provider '{id}' does not exist.");

    public static ApiErrorException ProviderAlreadyExists(string id) =>
        new(StatusCodes.Status412PreconditionFailed, "PROVIDER_ALREADY_EXISTS", $"A security identity provider '{id}' already exists.");

    public static ApiErrorException IdentityDoesNotExist(string name) =>
        new(StatusCodes.Status404NotFound, "IDENTITY_DOES_NOT_EXIST", $"Nothing is known of a security identity '{name}'.");

    public static ApiErrorException ActivityDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "ACTIVITY_DOES_NOT_EXIST", $"Activity '{id}' does not exist.");

    public static ApiErrorException FieldDoesNotExist(string name) =>
        new(StatusCodes.Status404NotFound, "FIELD_DOES_NOT_EXIST", $"Field '{name}' does not exist.");

    public static ApiErrorException FieldAlreadyExists(string name) =>
        new(StatusCodes.Status412PreconditionFailed, "FIELD_ALREADY_EXISTS", $"A field '{name}' already exists.");

    public static ApiErrorException MappingRuleDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "MAPPING_RULE_DOES_NOT_EXIST", $"There is no mapping rule '{id}' here.");

    public static ApiErrorException MappingTypeDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "MAPPING_TYPE_DOES_NOT_EXIST", $"There is no mapping type '{id}' in the source.");

    public static ApiErrorException ApiKeyDoesNotExist(string id) =>
        new(StatusCodes.Status404NotFound, "API_KEY_DOES_NOT_EXIST", $"API key '{id}' does not exist.");

    public static ApiErrorException LimitDoesNotExist(string name) =>
        new(StatusCodes.Status404NotFound, "LIMIT_DOES_NOT_EXIST", $"There is no limit '{name}'.");

    public static ApiErrorException LicenseSectionDoesNotExist(string section) =>
        new(StatusCodes.Status404NotFound, "LICENSE_SECTION_DOES_NOT_EXIST", $"The license has no section '{section}'.");

    public static ApiErrorException LimitReached(string things, long most) =>
        new(
            StatusCodes.Status412PreconditionFailed,
            "LIMIT_REACHED",
            string.Create(CultureInfo.InvariantCulture, $"The organization has {most} {things}, as many as it may have."));

    public static ApiErrorException MissingParameter(string name) =>
        new(StatusCodes.Status412PreconditionFailed, "MISSING_PARAMETER", $"Parameter '{name}' is missing.");

    public static ApiErrorException InvalidParameter(string name, string rule) =>
        new(StatusCodes.Status412PreconditionFailed, "INVALID_PARAMETER", $"Parameter '{name}' is invalid: {rule}.");

    public static ApiErrorException InvalidJson(string? reason = null) =>
        new(StatusCodes.Status400BadRequest, "INVALID_JSON", reason is null ? "Invalid JSON." : $"Invalid JSON. {reason}");

    public static ApiErrorException UnsupportedMediaType() =>
        new(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "The body must be sent as 'application/json'.");

    public static ApiErrorException DocumentLimitExceeded(long most) =>
        new(
            StatusCodes.Status412PreconditionFailed,
            "DOCUMENT_LIMIT_EXCEEDED",
            string.Create(CultureInfo.InvariantCulture, $"The index holds {most} items, as many as the organization may have."));

    public static ApiErrorException TooManyDocumentsDaily(long most, long retryAfter) =>
        new(
            StatusCodes.Status429TooManyRequests,
            "TOO_MANY_DOCUMENTS_DAILY",
            string.Create(CultureInfo.InvariantCulture, $"At most {most} items per day are possible."))
        {
            RetryAfter = retryAfter,
        };

    /// <param name="message">Which limit was reached.</param>
    /// <param name="retryAfter">Seconds until there is room again.</param>
    public static ApiErrorException TooManyRequests(string message, long retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "TOO_MANY_REQUESTS", message) { RetryAfter = retryAfter };

    public static ApiErrorException RequestTooLong() =>
        new(StatusCodes.Status413PayloadTooLarge, null, "Request Too Long");

    public static ApiErrorException UnknownRoute() =>
        new(StatusCodes.Status403Forbidden, null, "Missing Authentication Token");
}
