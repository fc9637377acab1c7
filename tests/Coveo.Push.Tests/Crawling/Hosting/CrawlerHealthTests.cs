using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Coveo.Push.Tests.Crawling.Hosting;

public class CrawlerHealthTests : CrawlerTest
{
    [Fact]
    public async Task After_a_run_that_took_everything_it_is_healthy()
    {
        await StartAsync();
        await RestAsync();

        var health = await CheckAsync();

        (health.Status, health.Description).Should().Be((HealthStatus.Healthy, "Crawler 'docs' has taken everything in its last run."));
        health.Data.Should().Contain("lastRunOutcome", "completed").And.Contain("lastRunMode", "Rebuild").And.ContainKeys("nextRunAt", "lastSuccessAt", "lastRunAt");
    }

    [Fact]
    public async Task After_a_run_that_failed_it_is_degraded_until_one_succeeds()
    {
        Script.Run = (run, _, _) => run == 1 ? throw new IOException("The database is down.") : Task.CompletedTask;
        await StartAsync();
        await RestAsync();

        var health = await CheckAsync();
        (health.Status, health.Description).Should().Be((HealthStatus.Degraded, "The last run of crawler 'docs' has not done all. The database is down."));
        health.Exception.Should().BeOfType<IOException>();

        await RunOnceAsync();
        (await CheckAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_deletion_that_was_refused_is_degraded()
    {
        Crawls.OnStart = crawl => crawl.End = CrawlOutcome.CompletedWithoutDeletion;
        await StartAsync();
        await RestAsync();

        var health = await CheckAsync();

        (health.Status, health.Description).Should().Be((HealthStatus.Degraded, "The last run of crawler 'docs' has not done all. Suspiciously few items."));
    }

    [Fact]
    public async Task A_source_that_still_shows_a_crawl_that_is_over_is_degraded()
    {
        Crawls.OnStart = crawl => crawl.StatusProblem = "The service did not answer.";
        await StartAsync();
        await RestAsync();

        var health = await CheckAsync();

        (health.Status, health.Description).Should().Be((HealthStatus.Degraded, "The last run of crawler 'docs' has not done all. The service did not answer."));
    }

    [Fact]
    public async Task The_older_the_last_success_the_worse_it_is()
    {
        Script.Run = (run, _, _) => run > 1 ? throw new IOException("The database is down.") : Task.CompletedTask;
        await StartAsync(options => (options.DegradedAfter, options.UnhealthyAfter) = (TimeSpan.FromMinutes(90), TimeSpan.FromHours(3)));
        await RunAsync(2);
        (await CheckAsync()).Should().Match<HealthCheckResult>(health => health.Status == HealthStatus.Degraded && health.Description == "Crawler 'docs' has not taken everything for 02:00:00. The database is down.");

        await RunAsync(2);
        (await CheckAsync()).Should().Match<HealthCheckResult>(health => health.Status == HealthStatus.Unhealthy && health.Description == "Crawler 'docs' has not taken everything for 04:00:00. The database is down.");
    }

    [Fact]
    public async Task A_run_that_never_ends_is_noticed()
    {
        Script.Run = (_, _, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, Time, cancellationToken);
        await StartAsync(options => options.UnhealthyAfter = TimeSpan.FromHours(3));
        await UntilAsync(() => Script.Runs == 1);
        (await CheckAsync()).Status.Should().Be(HealthStatus.Healthy);

        Time.Advance(TimeSpan.FromHours(4));

        var health = await CheckAsync();
        (health.Status, health.Description).Should().Be((HealthStatus.Unhealthy, "Crawler 'docs' has not taken everything since the host has started, 04:00:00."));
        health.Data.Should().Contain("isRunning", true);
    }

    private async Task<HealthCheckResult> CheckAsync()
    {
        var registration = new ServiceCollection().AddCoveoCrawler<ScriptedCrawler>(Name, _ => { }).HealthCheck;
        registration.Name.Should().Be(Name);
        return await registration.Factory(Services).CheckHealthAsync(new HealthCheckContext { Registration = registration });
    }
}
