using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Files;

/// <summary>The S3 side of a container.</summary>
internal sealed class UploadEndpoint(FileContainers containers, UploadUrls urls, long maximumBytes)
{
    private const int BufferSize = 80 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPut(context.Request.Method))
        {
            await S3Error.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Only PUT is possible here.").ConfigureAwait(false);
            return;
        }

        if (ReasonToDeny(context.Request) is { } reason)
        {
            await S3Error.WriteAccessDeniedAsync(context, reason).ConfigureAwait(false);
            return;
        }

        if (await ReceiveAsync(context.Request).ConfigureAwait(false) is not { } path)
        {
            await S3Error.WriteAsync(
                context,
                StatusCodes.Status413PayloadTooLarge,
                "EntityTooLarge",
                "Your proposed upload exceeds the maximum allowed size.").ConfigureAwait(false);
            return;
        }

        if (!containers.Accept(FileId(context.Request), path))
        {
            await S3Error.WriteAccessDeniedAsync(context, "The container no longer exists.").ConfigureAwait(false);
        }
    }

    private string? ReasonToDeny(HttpRequest request)
    {
        // Stricter than S3, which complains about two authorizations: a client that sends its token here leaks it to another party.
        if (request.Headers.Authorization.Count > 0)
        {
            return "A presigned URL must be used without an Authorization header.";
        }

        if (!urls.IsGenuine(request))
        {
            return "The signature does not match the URL.";
        }

        if (urls.IsExpired(request))
        {
            return "Request has expired.";
        }

        foreach (var (name, value) in RequiredHeaders.All)
        {
            if (!string.Equals(request.Headers[name].ToString(), value, StringComparison.Ordinal))
            {
                return $"The header '{name}' must be '{value}'.";
            }
        }

        return containers.Exists(FileId(request)) ? null : "The container no longer exists.";
    }

    /// <returns>Where the upload is, or <see langword="null"/> when it was too large.</returns>
    private async Task<string?> ReceiveAsync(HttpRequest request)
    {
        if (request.ContentLength > maximumBytes)
        {
            return null;
        }

        var upload = containers.OpenUpload();
        var isComplete = false;
        try
        {
            await using (upload.ConfigureAwait(false))
            {
                isComplete = await CopyAsync(request, upload).ConfigureAwait(false);
            }
        }
        finally
        {
            if (!isComplete)
            {
                File.Delete(upload.Name);
            }
        }

        return isComplete ? upload.Name : null;
    }

    private async Task<bool> CopyAsync(HttpRequest request, FileStream upload)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var cancellationToken = request.HttpContext.RequestAborted;
            while (await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                await upload.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                if (upload.Position > maximumBytes)
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string FileId(HttpRequest request)
    {
        var path = request.Path.Value!;
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
