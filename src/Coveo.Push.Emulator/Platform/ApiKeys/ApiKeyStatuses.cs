using Coveo.Push.Emulator.Access;

namespace Coveo.Push.Emulator.Platform.ApiKeys;

/// <summary>Whether a key can be used. The service has such words, but does not publish them.</summary>
internal static class ApiKeyStatuses
{
    public static readonly string[] All = ["ENABLED", "DISABLED", "EXPIRED"];

    public static string Of(ApiKey key, long now) => key.HasExpired(now) ? "EXPIRED" : key.IsEnabled ? "ENABLED" : "DISABLED";
}
