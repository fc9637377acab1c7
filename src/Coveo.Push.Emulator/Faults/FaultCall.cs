using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Faults;

/// <summary>What a fault looks at to tell whether it is for a call.</summary>
internal sealed class FaultCall(HttpRequest request)
{
    private static readonly string[] HandOvers = ["/documents/batch", "/permissions/batch", "/stream/update", "/stream/merge"];

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

    /// <summary>Gets a value indicating whether files are handed over to the pipeline. With a stream, that is when it is closed.</summary>
    public bool IsBatch => HttpMethods.IsPut(Method)
        ? Array.Exists(HandOvers, end => Path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        : HttpMethods.IsPost(Method) && WildcardPattern.IsMatch("/push/*/stream/*/close", Path);

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
