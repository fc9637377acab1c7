using Coveo.Push.Transport;
using Microsoft.Extensions.Hosting;

namespace Coveo.Push;

/// <summary>Runs a crawler at its times as long as the host lives, one run after the other.</summary>
internal sealed class CrawlerService(CrawlerParts parts) : BackgroundService
{
    // A timer does not hear of it when somebody sets the clock.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly CrawlerSchedule _schedule = new(parts.Options);
    private readonly CrawlerRunner _runner = new(parts);
    private readonly CancellationTokenSource _aborting = new();

    /// <summary>Lets a run come to its end while the host has time for that, and aborts it then; the source is <c>IDLE</c> in either case.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(static aborting => ((CancellationTokenSource)aborting!).Cancel(), _aborting);
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        if (ExecuteTask is { } running)
        {
            await running.ConfigureAwait(false);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _aborting.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var time = parts.TimeProvider;
        parts.History.Begin(time.GetUtcNow());
        var due = _schedule.First(time.GetUtcNow());
        while (await WaitUntilAsync(due, stoppingToken).ConfigureAwait(false))
        {
            parts.History.Start();
            parts.History.End(await _runner.RunAsync(stoppingToken, _aborting.Token).ConfigureAwait(false));
            due = _schedule.Next(due, time.GetUtcNow());
        }
    }

    /// <returns>Whether the time has come; not when the host has stopped before.</returns>
    private async Task<bool> WaitUntilAsync(DateTimeOffset due, CancellationToken stopping)
    {
        parts.History.WaitFor(due);
        try
        {
            for (var wait = due - parts.TimeProvider.GetUtcNow(); wait > TimeSpan.Zero; wait = due - parts.TimeProvider.GetUtcNow())
            {
                // A timer counts whole milliseconds: less than one is one.
                var part = wait > LongestWait ? LongestWait : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
                await Delay.For(part, parts.TimeProvider, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }

        return !stopping.IsCancellationRequested;
    }
}
