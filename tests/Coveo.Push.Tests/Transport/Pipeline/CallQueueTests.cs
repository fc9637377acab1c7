using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

/// <summary>Who waits for the quota keeps its place, though timers do not all fire when they are due.</summary>
public class CallQueueTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_caller_whose_timer_is_late_is_not_overtaken()
    {
        var start = _time.GetUtcNow();
        var limiter = new CallRateLimiter(1, TimeSpan.FromSeconds(10), new LateClock(_time));
        await limiter.WaitAsync(CancellationToken.None);
        var made = new List<(string Caller, double Second)>();

        var calls = Task.WhenAll(CallAsync("late"), CallAsync("second"));
        await _time.CompleteAsync(calls);
        await calls;

        made.Should().Equal(("late", 11), ("second", 21));

        async Task CallAsync(string caller)
        {
            await limiter.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            made.Add((caller, (_time.GetUtcNow() - start).TotalSeconds));
        }
    }

    [Fact]
    public async Task Who_comes_when_the_quota_is_free_again_stands_behind_those_who_wait()
    {
        var start = _time.GetUtcNow();
        var limiter = new CallRateLimiter(1, TimeSpan.FromSeconds(10), new LateClock(_time));
        await limiter.WaitAsync(CancellationToken.None);
        var waiting = limiter.WaitAsync(CancellationToken.None).AsTask();
        _time.Advance(TimeSpan.FromSeconds(10));

        var newcomer = limiter.WaitAsync(CancellationToken.None).AsTask();

        (waiting.IsCompleted, newcomer.IsCompleted).Should().Be((false, false));
        await _time.CompleteAsync(waiting);
        (_time.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(11));
        await _time.CompleteAsync(newcomer);
        (_time.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(21));
    }

    /// <summary>A clock whose first timer fires a second late.</summary>
    private sealed class LateClock(ManualTimeProvider time) : TimeProvider
    {
        private int _timers;

        public override long TimestampFrequency => time.TimestampFrequency;

        public override long GetTimestamp() => time.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            time.CreateTimer(callback, state, _timers++ == 0 ? dueTime + TimeSpan.FromSeconds(1) : dueTime, period);
    }
}
