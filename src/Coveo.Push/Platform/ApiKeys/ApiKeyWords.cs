namespace Coveo.Push.Platform;

/// <summary>The service's words for API keys.</summary>
internal static class ApiKeyWords
{
    public static readonly WireWords<ApiKeyStatus> Statuses = new(
        "status of API keys", (ApiKeyStatus.Enabled, "ENABLED"), (ApiKeyStatus.Disabled, "DISABLED"), (ApiKeyStatus.Expired, "EXPIRED"));
}
