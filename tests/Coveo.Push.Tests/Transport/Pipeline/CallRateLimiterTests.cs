using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

public class CallRateLimiterTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void No_stretch_of_a_period_ever_has_more_calls_than_allowed()
    {
        var limiter = new CallRateLimiter(3, TimeSpan.FromSeconds(10), _time);
        var start = _time.GetUtcNow();
        var made = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            _ = CallAsync(limiter, () => made.Add((_time.GetUtcNow() - start).TotalSeconds));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        _time.Advance(TimeSpan.FromMinutes(1));

        made.Should().Equal(0, 1, 2, 10, 11, 12, 20, 21);
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

    private static async Task CallAsync(CallRateLimiter limiter, Action call)
    {
        await limiter.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        call();
    }
}
