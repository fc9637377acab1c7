using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Fuzzing;

internal static class FuzzClient
{
    /// <summary>A client that tries each call once.</summary>
    public static CoveoPushClient Of(HttpMessageHandler handler) => new(
        new CoveoPushOptions
        {
            OrganizationId = RecordingService.OrganizationId,
            ApiKey = RecordingService.ApiKey,
            TimeProvider = new ManualTimeProvider(),
            Retry = { MaxRetries = 0, MaxRetryAfter = TimeSpan.Zero },
        },
        handler);
}
