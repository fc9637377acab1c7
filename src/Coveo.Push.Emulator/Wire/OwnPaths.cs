using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary>The paths of the emulator itself: no host of the service has them, so they are neither recorded nor disturbed by faults.</summary>
internal static class OwnPaths
{
    public const string Control = "/_emulator";

    private static readonly string[] Prefixes =
        [Control, "/content", "/log", "/activities", "/identities", "/fields", "/requests", "/faults", "/console", "/favicon.ico"];

    public static bool Include(PathString path) =>
        path.Value is null or "" or "/" || Array.Exists(Prefixes, prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}
