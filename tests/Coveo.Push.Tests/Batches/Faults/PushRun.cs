using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Runs one schedule in virtual time and asks the oracle.</summary>
internal sealed class PushRun
{
    private readonly FaultSchedule _schedule;
    private readonly ManualTimeProvider _time = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly ToldOutcomes _told;
    private readonly ToldProgress _progress = new();
    private readonly FaultyService _service;
    private readonly DrawnProducer _producer;
    private ITimer? _cancelsLater;

    private PushRun(FaultSchedule schedule)
    {
        _schedule = schedule;
        _service = new FaultyService(_time, schedule.Faults) { Arriving = Arriving, Answering = Answering };
        _told = new ToldOutcomes(_service.Reasons, schedule.CallbackDelay, schedule.HearerIsDeafFrom);
        _producer = new DrawnProducer(schedule, _service.Reasons);
    }

    /// <summary>Runs the schedule of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="reached">Where it is written down what the push came across.</param>
    /// <returns>What is wrong, in sentences; nothing where the push did what it says.</returns>
    public static async Task<string?> FindFaultAsync(int seed, ReachedCorners reached)
    {
        var run = new PushRun(new FaultSchedule(seed));

        // Without the test's own context, whose queue would let time run on before what it has woken.
        return await Task.Run(() => run.FindFaultAsync(reached));
    }

    private async Task<string?> FindFaultAsync(ReachedCorners reached)
    {
        List<string> faults;
        try
        {
            var end = await RunAsync();
            reached.Note(_schedule, _service, _told, end);
            faults = [.. new Oracle(_schedule, _service, _told, _progress, _producer, end, _cancellation.IsCancellationRequested).Faults()];
            if (_time.TimerCount > 0)
            {
                faults.Add($"{_time.TimerCount} timers are left");
            }
        }
        catch (Exception stuck) when (stuck is not OutOfMemoryException)
        {
            faults = [stuck.Message];
        }

        return faults.Count == 0 ? null : Report(faults);
    }

    private async Task<EndOfPush> RunAsync()
    {
        using var client = VirtualClient.Of(_service, _time, Configure);
        var push = _producer.RunAsync(client.Batches, Options(), _progress, _cancellation.Token);
        await _time.CompleteAsync(push, () => _service.Reasons.Exist(_time.NextTimerAt, _service.Record.InFlight));
        _cancelsLater?.Dispose();
        return await push;
    }

    private void Configure(CoveoPushOptions options)
    {
        options.Retry.MaxRetries = _schedule.Retries;
        if (_schedule.HasLongTimeouts)
        {
            options.Timeouts.Attempt = TimeSpan.FromMinutes(50);
            options.Timeouts.Call = options.Timeouts.UploadAttempt = options.Timeouts.Upload = TimeSpan.FromMinutes(60);
        }
    }

    private BatchOptions Options() => new()
    {
        MaxBytes = _schedule.MaxBytes,
        MaxItems = _schedule.MaxItems,
        Concurrency = _schedule.Concurrency,
        MaxInlineBodyBytes = _schedule.MaxInlineBodyBytes,
        OnFailure = _schedule.OnFailure,
        Validate = _schedule.Validate,
        OnItemNotAccepted = _told.HearAsync,
    };

    private void Arriving(int request)
    {
        if (request != _schedule.CancelsAtRequest)
        {
            return;
        }

        if (_schedule.Cancels == CancellationMoment.Arriving)
        {
            _cancellation.Cancel();
        }
        else if (_schedule.Cancels == CancellationMoment.Later)
        {
            _cancelsLater = _time.CreateTimer(_ => _cancellation.Cancel(), null, _schedule.CancelsAfter, Timeout.InfiniteTimeSpan);
        }
    }

    private void Answering(int request)
    {
        if (request == _schedule.CancelsAtRequest && _schedule.Cancels == CancellationMoment.Answering)
        {
            _cancellation.Cancel();
        }
    }

    private string Report(List<string> faults) => string.Join(
        "\n",
        [
            _schedule.ToString(),
            .. faults.Take(12).Select(fault => "  * " + fault),
            .. faults.Count > 12 ? [$"  * … {faults.Count} in all"] : Array.Empty<string>(),
            "  the last requests:",
            .. _service.Record.Events.TakeLast(25).Select(request => "    " + request),
        ]);
}
