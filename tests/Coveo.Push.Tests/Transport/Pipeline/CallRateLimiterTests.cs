using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

public class CallRateLimiterTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task No_stretch_of_a_period_ever_has_more_calls_than_allowed()
    {
        var limiter = new CallRateLimiter(3, TimeSpan.FromSeconds(10), _time);
        var start = _time.GetUtcNow();
        var made = new List<double>();

        var calls = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CallAsync(limiter, () => made.Add((_time.GetUtcNow() - start).TotalSeconds))));
        await _time.CompleteAsync(calls);
        await calls;

        made.Should().Equal(0, 0, 0, 10, 10, 10, 20, 20);
    }

    [Fact]
    public void Slow_callers_are_not_held_up()
    {
        var limiter = new CallRateLimiter(1, TimeSpan.FromSeconds(1), _time);
        for (var i = 0; i < 5; i++)
        {
            limiter.WaitAsync(CancellationToken.None).IsCompletedSuccessfully.Should().BeTrue();
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task Who_waits_goes_on_as_soon_as_the_oldest_call_falls_out_of_the_period()
    {
        var limiter = new CallRateLimiter(1, TimeSpan.FromSeconds(10), _time);
        var start = _time.GetUtcNow();
        await limiter.WaitAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(4));

        var waiting = limiter.WaitAsync(CancellationToken.None).AsTask();

        _time.NextTimerAt.Should().Be(start + TimeSpan.FromSeconds(10));
        await _time.CompleteAsync(waiting);
        _time.GetUtcNow().Should().Be(start + TimeSpan.FromSeconds(10));
    }

    private static async Task CallAsync(CallRateLimiter limiter, Action call)
    {
        await limiter.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        lock (call)
        {
            call();
        }
    }
}
