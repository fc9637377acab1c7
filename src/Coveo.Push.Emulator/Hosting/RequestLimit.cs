using Coveo.Push.Emulator.Control;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>The limit the gateway sets for every API request, whether the operation reads its body or not.</summary>
internal sealed class RequestLimit(int maximumBytes)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (IsUpload(context.Request) || IsDataFile(context.Request))
        {
            SetLimit(context, maximum: null);
        }
        else
        {
            Check(context);
        }

        return next(context);
    }

    // Uploads have a limit of their own, and S3's answer to exceeding it.
    private static bool IsUpload(HttpRequest request) =>
        request.Path.StartsWithSegments(UploadUrls.BasePath, StringComparison.OrdinalIgnoreCase);

    private static bool IsDataFile(HttpRequest request) => request.Path.Equals(DataFileEndpoints.ImportPath, StringComparison.OrdinalIgnoreCase);

    private void Check(HttpContext context)
    {
        if (context.Request.ContentLength > maximumBytes)
        {
            throw ApiErrors.RequestTooLong();
        }

        // A body of unknown length that no operation reads is read by the server after the answer: this is where it stops.
        SetLimit(context, maximumBytes);
    }

    /// <summary>In place of the server's limit, or the app's. Some servers have none.</summary>
    private static void SetLimit(HttpContext context, long? maximum)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = maximum;
        }
    }
}
