using System.Collections.Frozen;

namespace Coveo.Push.Emulator.Files;

/// <summary>The headers an upload must carry, as signed into its URL.</summary>
internal static class RequiredHeaders
{
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["x-amz-server-side-encryption"] = "AES256",
        ["Content-Type"] = "application/octet-stream",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
