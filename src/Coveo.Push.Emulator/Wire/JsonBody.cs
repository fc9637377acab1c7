using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Coveo.Push.Emulator.Wire;

/// <summary>Reads the body of an operation that takes JSON.</summary>
internal static class JsonBody
{
    private const string JsonMediaType = "application/json";

    /// <param name="request">The request.</param>
    /// <param name="parameterName">What the service calls the body when it complains that there is none.</param>
    /// <param name="maximumBytes">The request limit.</param>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, string parameterName, int maximumBytes)
    {
        var body = await RequestBody.ReadAsync(request, maximumBytes).ConfigureAwait(false);
        if (!body.IsEmpty && IsJson(request.ContentType))
        {
            return body;
        }

        var error = body.IsEmpty ? ApiErrors.MissingParameter(parameterName) : ApiErrors.UnsupportedMediaType();
        body.Dispose();
        throw error;
    }

    /// <summary>The same where there need not be a body: it is then empty.</summary>
    public static async Task<RequestBody> ReadOptionalAsync(HttpRequest request, int maximumBytes)
    {
        var body = await RequestBody.ReadAsync(request, maximumBytes).ConfigureAwait(false);
        if (body.IsEmpty || IsJson(request.ContentType))
        {
            return body;
        }

        body.Dispose();
        throw ApiErrors.UnsupportedMediaType();
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var mediaType)
        && mediaType.MediaType.Equals(JsonMediaType, StringComparison.OrdinalIgnoreCase);
}
