using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A hand-over has ten seconds more when its push is given up.</summary>
public sealed class HandOverGraceTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource<int> _answer = new();

    public void Dispose() => _abort.Dispose();

    [Fact]
    public async Task It_has_all_the_time_it_takes_while_the_push_goes_on()
    {
        var (running, token) = Run();

        _time.Advance(TimeSpan.FromHours(1));
        token.IsCancellationRequested.Should().BeFalse();
        _time.TimerCount.Should().Be(0);
        _answer.SetResult(7);

        (await running).Should().Be(7);
    }

    [Fact]
    public async Task Its_call_is_cancelled_ten_seconds_after_the_push_was_given_up()
    {
        var (running, token) = Run();
        _time.Advance(TimeSpan.FromMinutes(1));

        VirtualRun.Inline(_abort.Cancel);
        token.IsCancellationRequested.Should().BeFalse();
        _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        token.IsCancellationRequested.Should().BeFalse();
        _time.Advance(TimeSpan.FromTicks(1));
        token.IsCancellationRequested.Should().BeTrue();

        _answer.SetResult(7);
        (await running).Should().Be(7, "what the call makes of it is the call's");
    }

    [Fact]
    public async Task A_push_that_was_given_up_before_gives_ten_seconds_too()
    {
        await _abort.CancelAsync();
        var (running, token) = Run();

        (token.IsCancellationRequested, _time.NextTimerAt).Should().Be((false, _time.GetUtcNow() + TimeSpan.FromSeconds(10)));

        _answer.SetResult(7);
        await running;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_in_time_leaves_no_timer_behind(bool isGood)
    {
        var (running, _) = Run();
        VirtualRun.Inline(_abort.Cancel);
        _time.TimerCount.Should().Be(1);

        if (isGood)
        {
            _answer.SetResult(7);
            await running;
        }
        else
        {
            _answer.SetException(new IOException("reset"));
            await ((Func<Task>)(() => running)).Should().ThrowAsync<IOException>();
        }

        _time.TimerCount.Should().Be(0);
    }

    [Fact]
    public async Task A_push_that_is_given_up_after_the_answer_waits_for_nothing()
    {
        var (running, token) = Run();
        _answer.SetResult(7);
        await running;

        await _abort.CancelAsync();

        (_time.TimerCount, token.IsCancellationRequested).Should().Be((0, false));
    }

    [Fact]
    public async Task A_timer_that_fires_as_the_answer_comes_does_no_harm()
    {
        var late = new LateTimer();
        await _abort.CancelAsync();
        var running = new HandOverGrace(late, _abort.Token).RunAsync(_ => _answer.Task);
        _answer.SetResult(7);
        await running;

        late.Fired.Should().NotBeNull();
        late.Invoking(timer => timer.Fired!()).Should().NotThrow();
    }

    private (Task<int> Running, CancellationToken Token) Run()
    {
        var token = CancellationToken.None;
        var running = new HandOverGrace(_time, _abort.Token).RunAsync(given =>
        {
            token = given;
            return _answer.Task;
        });
        return (running, token);
    }

    /// <summary>Its timers may fire after they were disposed of, as any may that were about to.</summary>
    private sealed class LateTimer : TimeProvider
    {
        public Action? Fired { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Fired = () => callback(state);
            return new ManualTimeProvider().CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
