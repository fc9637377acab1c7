namespace Coveo.Push.Tests.Doubles;

/// <summary>Requests that wait until a test lets them go on.</summary>
internal sealed class HeldRequests
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TaskCompletionSource<HttpResponseMessage>> _held = [];
    private readonly Dictionary<string, TaskCompletionSource> _arrivals = [];

    /// <summary>Completes when a request has arrived, sent from whichever thread.</summary>
    public Task ArrivalOf(string name) => Arrival(name).Task;

    /// <summary>Holds a request.</summary>
    public Task<HttpResponseMessage> Hold(string name)
    {
        var held = new TaskCompletionSource<HttpResponseMessage>();
        lock (_lock)
        {
            _held[name] = held;
        }

        Arrival(name).SetResult();
        return held.Task;
    }

    /// <summary>Waits until a request has arrived, and answers it; mostly what waits for it goes on before this returns.</summary>
    public async Task ReleaseAsync(string name, int status)
    {
        await VirtualRun.EndAsync(ArrivalOf(name));
        TaskCompletionSource<HttpResponseMessage>? held;
        lock (_lock)
        {
            _held.Remove(name, out held).Should().BeTrue("'{0}' is to be held", name);
        }

        VirtualRun.Inline(() => held!.SetResult(BatchService.Answer(status)));
    }

    private TaskCompletionSource Arrival(string name)
    {
        lock (_lock)
        {
            return _arrivals.TryGetValue(name, out var arrival) ? arrival : _arrivals[name] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
