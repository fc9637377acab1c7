using Microsoft.Extensions.Diagnostics.HealthChecks;
using WebApp.Delivery;
using WebApp.Webhook;

namespace WebApp.Health;

/// <summary>Says whether events can be taken, and whether those that were are delivered.</summary>
internal sealed class DeliveryCheck(PageEventQueue queue, DeliveryRecord record, DeliveryFolder folder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Judge());

    private HealthCheckResult Judge()
    {
        var waiting = queue.Count;
        if (waiting >= queue.Capacity)
        {
            return HealthCheckResult.Unhealthy($"The queue is full: {waiting} events wait.{(record.Problem is null ? "" : " " + record.Problem)}");
        }

        // Events are still taken, and wait in the queue.
        return record.Problem is { } problem ? HealthCheckResult.Degraded($"The last push has failed, and is tried again; {waiting} events wait. {problem}")
            : folder.HasDeadLetters ? HealthCheckResult.Degraded($"There are events that can never be delivered as they are, in {folder.DeadLettersPath}. Move the file away when they are looked after.")
            : HealthCheckResult.Healthy($"{waiting} events wait.");
    }
}
