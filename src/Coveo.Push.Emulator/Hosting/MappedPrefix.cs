using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>Below which path of an app the emulator is.</summary>
internal static class MappedPrefix
{
    /// <exception cref="ArgumentException">The text is not a path of plain segments.</exception>
    public static PathString Parse(string prefix)
    {
        var path = prefix.TrimEnd('/');
        return path.Length == 0 || (path[0] == '/' && path.Split('/').Skip(1).All(IsPlain))
            ? new PathString(path)
            : throw new ArgumentException(
                $"The prefix must be empty or a path such as '/coveo', of letters, digits, '-', '_' and '.', but is '{prefix}'.", nameof(prefix));
    }

    private static bool IsPlain(string segment) =>
        segment.Length > 0 && segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
