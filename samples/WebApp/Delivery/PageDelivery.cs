using Coveo.Push;
using Microsoft.Extensions.Options;
using WebApp.Webhook;

namespace WebApp.Delivery;

/// <summary>
/// Delivers the events of the queue, as many at once as wait. What fails is tried again for ever, before anything newer; the queue fills meanwhile, and the CMS
/// is told to come back. When the app stops, it delivers what waits, and leaves what it could not deliver in a file for the next start.
/// </summary>
internal sealed partial class PageDelivery(
    PageEventQueue queue,
    IBatchesClient batches,
    SourceTurn turn,
    DeliveryFolder folder,
    DeliveryRecord record,
    IOptions<DeliveryOptions> options,
    IOptions<CoveoPushOptions> coveo,
    TimeProvider timeProvider,
    ILogger<PageDelivery> logger) : BackgroundService
{
    private readonly CancellationTokenSource _givingUp = new();
    private List<PageEvent> _taken = [];
    private bool _areInFile;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _taken = folder.ReadUndelivered();
        _areInFile = _taken.Count > 0;
        if (_areInFile)
        {
            LogLeftBefore(_taken.Count, folder.UndeliveredPath);
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        _givingUp.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The web server has stopped before: whoever was answered with 202 is in the queue.
        using var stopping = stoppingToken.Register(() =>
        {
            queue.Close();
            _givingUp.CancelAfter(options.Value.DrainWithin);
        });
        try
        {
            while (_taken.Count > 0 || await queue.WaitAsync())
            {
                var isDelivered = await DeliverAsync(_givingUp.Token);
                if (!isDelivered && !await WaitAsync(stoppingToken))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_givingUp.IsCancellationRequested)
        {
        }
        finally
        {
            Leave();
        }
    }

    /// <returns>Whether everything that was taken has its end now.</returns>
    private async Task<bool> DeliverAsync(CancellationToken cancellationToken)
    {
        using var held = await turn.TakeAsync(cancellationToken);
        while (_taken.Count < options.Value.MaxEventsAtOnce && queue.TryTake() is { } pageEvent)
        {
            _taken.Add(pageEvent);
        }

        var attempt = new DeliveryAttempt(_taken, coveo.Value.Batches, timeProvider);
        await attempt.RunAsync(batches, options.Value.SourceId, cancellationToken);
        if (attempt.DeadLetters.Count > 0)
        {
            folder.AddDeadLetters(attempt.DeadLetters);
            foreach (var letter in attempt.DeadLetters)
            {
                LogDeadLetter(letter.Event.Kind, letter.Event.Page.Url, letter.Reason);
            }
        }

        _taken = [.. attempt.Undelivered];
        record.Problem = attempt.Problem;
        if (_areInFile)
        {
            // What was delivered leaves the file: after a crash it would come again, over what is newer.
            folder.WriteUndelivered(_taken);
            _areInFile = _taken.Count > 0;
        }

        if (attempt.Delivered > 0)
        {
            LogDelivered(attempt.Delivered);
        }

        if (_taken.Count > 0)
        {
            LogFailed(_taken.Count, attempt.Problem);
            return false;
        }

        return true;
    }

    /// <returns>Whether to go on; not when the app stops meanwhile or has stopped.</returns>
    private async Task<bool> WaitAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(options.Value.TryAgainAfter, timeProvider, stoppingToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Leave()
    {
        queue.Close();
        while (queue.TryTake() is { } pageEvent)
        {
            _taken.Add(pageEvent);
        }

        folder.WriteUndelivered(_taken);
        if (_taken.Count > 0)
        {
            LogLeft(_taken.Count, folder.UndeliveredPath);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Delivered {Count} event(s).")]
    private partial void LogDelivered(int count);

    [LoggerMessage(2, LogLevel.Error, "{Count} event(s) could not be delivered, and will be tried again: {Problem}")]
    private partial void LogFailed(int count, string? problem);

    [LoggerMessage(3, LogLevel.Error, "An event can never be delivered as it is, and is a dead letter now: {Kind} {Url}: {Reason}")]
    private partial void LogDeadLetter(PageEventKind kind, string url, string reason);

    [LoggerMessage(4, LogLevel.Warning, "{Count} event(s) are left in {Path} for the next start.")]
    private partial void LogLeft(int count, string path);

    [LoggerMessage(5, LogLevel.Information, "{Count} event(s) of {Path} are delivered first.")]
    private partial void LogLeftBefore(int count, string path);
}
