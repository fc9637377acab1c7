using System.Globalization;

namespace Coveo.Push.Docs.Tests.Troubleshooting;

/// <summary>docs/troubleshooting.md, where each code has a heading of its own.</summary>
internal static class TroubleshootingPage
{
    public const string Path = "docs/troubleshooting.md";

    /// <summary>A link from docs/reference to what to do about a code; from the gateway there is a status alone.</summary>
    public static string LinkTo(string? code, int status = 0) => code is null
        ? $"[–](../troubleshooting.md#{status.ToString(CultureInfo.InvariantCulture)}-without-a-code)"
        : $"[`{code}`](../troubleshooting.md#{code.ToLowerInvariant()})";
}
