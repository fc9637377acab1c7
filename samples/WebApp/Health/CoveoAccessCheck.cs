using Coveo.Push;
using Coveo.Push.Platform;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using WebApp.Delivery;

namespace WebApp.Health;

/// <summary>Says whether the key may push to the source, before the first event comes. The service is asked once a minute at most, however often this is.</summary>
internal sealed class CoveoAccessCheck(ICoveoPushClient client, IOptions<DeliveryOptions> options, TimeProvider timeProvider) : IHealthCheck
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private volatile Known? _known;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_known is { } known && timeProvider.GetElapsedTime(known.At) < Lasts)
        {
            return known.Result;
        }

        var result = await AskAsync(cancellationToken);
        _known = new Known(timeProvider.GetTimestamp(), result);
        return result;
    }

    private async Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var access = await client.CheckAccessAsync(options.Value.SourceId, cancellationToken: cancellationToken);
            var problems = access.Findings.Where(finding => finding.Severity == AccessSeverity.Problem).Select(finding => finding.Text);
            return access.IsReady
                ? HealthCheckResult.Healthy($"The key may push to {options.Value.SourceId}.")
                : HealthCheckResult.Unhealthy(string.Join(' ', problems));
        }
        catch (Exception away) when (away is CoveoConnectionException or CoveoTimeoutException or CoveoThrottledException or OperationCanceledException)
        {
            // It passes, and events wait in the queue meanwhile.
            return HealthCheckResult.Degraded($"Coveo does not answer in time. {away.Message}");
        }
        catch (CoveoPushException refused)
        {
            // It does not pass by itself: the key, the organization or the source is wrong.
            return HealthCheckResult.Unhealthy(refused.Message);
        }
    }

    private sealed record Known(long At, HealthCheckResult Result);
}
