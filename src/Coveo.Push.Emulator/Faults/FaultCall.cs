using Coveo.Push.Emulator.Files;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Faults;

/// <summary>What a fault looks at to tell whether it is for a call.</summary>
internal sealed class FaultCall(HttpRequest request)
{
    public string Method => request.Method;

    public string Path { get; } = request.Path.Value ?? string.Empty;

    /// <summary>Gets the path decoded and encoded, and also with the prefix below which an app has mapped the emulator: so the journal shows it.</summary>
    public IReadOnlyList<string> Paths { get; } = PathsOf(request);

    public bool IsUpload => request.Path.StartsWithSegments(UploadUrls.BasePath, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the container that is uploaded to or handed over, if any.</summary>
    public string? FileId
    {
        get
        {
            if (IsUpload)
            {
                return Path[(Path.LastIndexOf('/') + 1)..];
            }

            var fileId = request.Query["fileId"].ToString();
            return fileId.Length == 0 ? null : fileId;
        }
    }

    public bool IsBatch => HttpMethods.IsPut(Method)
        && (Path.EndsWith("/documents/batch", StringComparison.OrdinalIgnoreCase) || Path.EndsWith("/permissions/batch", StringComparison.OrdinalIgnoreCase));

    public bool CanMeet(EmulatorFaultKind kind) => kind switch
    {
        EmulatorFaultKind.S3 => IsUpload,
        EmulatorFaultKind.ExpiredContainer => FileId is not null,
        EmulatorFaultKind.LostBatch or EmulatorFaultKind.DuplicateBatch => IsBatch,
        _ => true,
    };

    private static string[] PathsOf(HttpRequest request)
    {
        string[] own = [request.Path.Value ?? string.Empty, request.Path.ToUriComponent()];
        return request.PathBase.HasValue ? [.. own, request.PathBase.Value + own[0], request.PathBase.ToUriComponent() + own[1]] : own;
    }
}
