using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Coveo.Push;

/// <summary>Says how a crawler is: by how its last run has ended, and by how long ago one has taken everything.</summary>
internal sealed class CrawlerHealthCheck(string name, CrawlerOptions options, CrawlerHistory history, TimeProvider timeProvider) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var record = history.Record;
        var (status, description) = Judge(record, context?.Registration?.FailureStatus ?? HealthStatus.Unhealthy);
        return Task.FromResult(new HealthCheckResult(status, description, record.LastRun?.Failure, Data(record)));
    }

    private (HealthStatus Status, string Description) Judge(CrawlerRecord record, HealthStatus unhealthy)
    {
        var age = timeProvider.GetUtcNow() - (record.LastSuccessAt ?? record.Since);
        if (age > options.UnhealthyAfter || age > options.DegradedAfter)
        {
            var since = record.LastSuccessAt is null ? "since the host has started," : "for";
            return (age > options.UnhealthyAfter ? unhealthy : HealthStatus.Degraded, $"Crawler '{name}' has not taken everything {since} {age}.{Because(record)}");
        }

        return record.LastRun switch
        {
            null => (HealthStatus.Healthy, $"Crawler '{name}' has not run yet."),
            { WasStopped: true } => (HealthStatus.Healthy, $"Crawler '{name}' was stopped."),
            { Problem: null } => (HealthStatus.Healthy, $"Crawler '{name}' has taken everything in its last run."),
            _ => (HealthStatus.Degraded, $"The last run of crawler '{name}' has not done all.{Because(record)}"),
        };
    }

    private static string Because(CrawlerRecord record) => record.LastRun is { WasStopped: false, Problem: { } problem } ? $" {problem}" : "";

    private static Dictionary<string, object> Data(CrawlerRecord record)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["isRunning"] = record.IsRunning };
        Add("nextRunAt", record.NextRunAt);
        Add("lastSuccessAt", record.LastSuccessAt);
        Add("lastRunAt", record.LastRun?.StartedAt);
        Add("lastRunMode", record.LastRun?.Mode?.ToString());
        Add("lastRunOutcome", record.LastRun?.Outcome);
        return data;

        void Add(string key, object? value)
        {
            if (value is not null)
            {
                data.Add(key, value);
            }
        }
    }
}
