using Coveo.Push.Tests.Doubles;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>What the health check makes of a crawler's runs and of the time since.</summary>
public class CrawlerHealthCheckTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ManualTimeProvider _time = new();
    private readonly CrawlerHistory _history = new();
    private readonly CrawlerOptions _options = new();

    [Fact]
    public async Task Before_the_host_has_started_nothing_is_wrong_and_nothing_known()
    {
        _options.UnhealthyAfter = Hour;

        var health = await CheckAsync();

        (health.Status, health.Description).Should().Be((HealthStatus.Healthy, "Crawler 'docs' has not run yet."));
        health.Data.Should().Equal(new Dictionary<string, object> { ["isRunning"] = false });
    }

    [Fact]
    public async Task While_it_waits_it_says_until_when()
    {
        _history.Begin(Now);
        _history.WaitFor(Now + Hour);

        (await CheckAsync()).Data.Should().Equal(new Dictionary<string, object> { ["isRunning"] = false, ["nextRunAt"] = Now + Hour });
    }

    [Fact]
    public async Task While_it_runs_it_says_so_and_no_next_time()
    {
        _history.WaitFor(Now);
        _history.Start();

        (await CheckAsync()).Data.Should().Equal(new Dictionary<string, object> { ["isRunning"] = true });
    }

    [Fact]
    public async Task After_a_run_it_says_which_one_it_was_and_when_the_last_good_one_has_ended()
    {
        _history.Start();
        _history.End(Run(CrawlOutcome.Completed));
        _history.End(Run(CrawlOutcome.Incomplete) with { StartedAt = Now + Hour, Mode = CrawlMode.Incremental });

        var health = await CheckAsync();

        health.Data.Should().Equal(new Dictionary<string, object>
        {
            ["isRunning"] = false,
            ["lastSuccessAt"] = Now.AddMinutes(5),
            ["lastRunAt"] = Now + Hour,
            ["lastRunMode"] = "Incremental",
            ["lastRunOutcome"] = "incomplete",
        });
        (health.Status, health.Description, health.Exception).Should().Be((HealthStatus.Degraded, "The last run of crawler 'docs' has not done all. Not everything was taken.", null));
    }

    [Fact]
    public async Task A_run_that_did_not_come_to_choosing_has_no_mode()
    {
        var failure = new IOException("The database is down.");
        _history.End(new CrawlerRun(Mode: null, Now, TimeSpan.Zero, Report: null, failure, WasStopped: false));

        var health = await CheckAsync();

        health.Data.Keys.Should().Equal("isRunning", "lastRunAt", "lastRunOutcome");
        health.Exception.Should().BeSameAs(failure);
    }

    [Fact]
    public async Task A_run_that_the_host_has_stopped_is_no_failure()
    {
        _history.Begin(Now);
        _history.End(Run(CrawlOutcome.Aborted) with { Failure = new OperationCanceledException("stopped"), WasStopped = true });

        (await CheckAsync()).Should().Match<HealthCheckResult>(health => health.Status == HealthStatus.Healthy && health.Description == "Crawler 'docs' was stopped.");
        _options.DegradedAfter = Hour;
        _time.Advance(2 * Hour);

        (await CheckAsync()).Should().Match<HealthCheckResult>(
            health => health.Status == HealthStatus.Degraded && health.Description == "Crawler 'docs' has not taken everything since the host has started, 02:00:00.");
    }

    [Fact]
    public async Task The_limits_are_passed_when_they_are_behind_and_not_before()
    {
        (_options.DegradedAfter, _options.UnhealthyAfter) = (Hour, 2 * Hour);
        _history.End(Run(CrawlOutcome.Completed));
        _time.Advance(TimeSpan.FromMinutes(5) + Hour);
        (await CheckAsync()).Should().Match<HealthCheckResult>(health => health.Status == HealthStatus.Healthy && health.Description == "Crawler 'docs' has taken everything in its last run.");

        _time.Advance(TimeSpan.FromTicks(1));
        (await CheckAsync()).Should().Match<HealthCheckResult>(health => health.Status == HealthStatus.Degraded && health.Description == "Crawler 'docs' has not taken everything for 01:00:00.0000001.");

        _time.Advance(Hour - TimeSpan.FromTicks(1));
        (await CheckAsync()).Status.Should().Be(HealthStatus.Degraded);

        _time.Advance(TimeSpan.FromTicks(1));
        (await CheckAsync()).Status.Should().Be(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task One_limit_alone_is_enough()
    {
        _history.Begin(Now);
        _time.Advance(2 * Hour);
        _options.UnhealthyAfter = Hour;
        (await CheckAsync()).Status.Should().Be(HealthStatus.Unhealthy);

        (_options.UnhealthyAfter, _options.DegradedAfter) = (null, Hour);
        (await CheckAsync()).Status.Should().Be(HealthStatus.Degraded);

        _options.DegradedAfter = null;
        (await CheckAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task An_application_that_takes_unhealthy_for_something_else_is_heeded()
    {
        _history.Begin(Now);
        _time.Advance(2 * Hour);
        _options.UnhealthyAfter = Hour;
        var check = new CrawlerHealthCheck("docs", _options, _history, _time);
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("docs", check, HealthStatus.Degraded, tags: null) };

        (await check.CheckHealthAsync(context)).Status.Should().Be(HealthStatus.Degraded);

        (await check.CheckHealthAsync(new HealthCheckContext())).Status.Should().Be(HealthStatus.Unhealthy);
        (await check.CheckHealthAsync(null!)).Status.Should().Be(HealthStatus.Unhealthy);
    }

    private DateTimeOffset Now => _time.GetUtcNow();

    private CrawlerRun Run(CrawlOutcome outcome) => new(CrawlMode.Rebuild, Now, TimeSpan.FromMinutes(5), new CrawlReport { Outcome = outcome }, Failure: null, WasStopped: false);

    private Task<HealthCheckResult> CheckAsync() => new CrawlerHealthCheck("docs", _options, _history, _time).CheckHealthAsync(new HealthCheckContext());
}
