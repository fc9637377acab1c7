using System.Globalization;

namespace Coveo.Push.Emulator.Files;

/// <summary>The name of an uploaded file, which says all there is to know about its container: it is the only thing that outlives a process.</summary>
internal static class UploadName
{
    private const char Separator = '.';
    private static readonly long LatestTime = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>A new name with each call, as one container may be uploaded to twice at the same time.</summary>
    public static string Of(FileContainer container) => string.Create(
        CultureInfo.InvariantCulture,
        $"{container.FileId}{Separator}{container.ExpiresAt.ToUnixTimeMilliseconds()}{Separator}{Guid.NewGuid():N}");

    /// <returns>The container, or <see langword="null"/> when the name is another one.</returns>
    public static FileContainer? TryRead(string path)
    {
        var parts = Path.GetFileName(path).Split(Separator);
        return parts.Length == 3
            && Guid.TryParseExact(parts[0], "D", out _)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var expiresAt)
            && expiresAt <= LatestTime
                ? new FileContainer(parts[0], DateTimeOffset.FromUnixTimeMilliseconds(expiresAt), path)
                : null;
    }
}
