using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

public class ServerClockTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void The_local_time_must_do_until_an_answer_has_told_the_services()
    {
        var clock = new ServerClock(_time);

        clock.Observe(null);

        clock.Now.Should().Be(_time.GetUtcNow());
        clock.Told.Should().BeNull();
        clock.Offset.Should().BeNull();
    }

    [Theory]
    [InlineData(7200)]
    [InlineData(0)]
    [InlineData(-90)]
    public void Once_told_the_services_time_goes_on_by_the_local_clock(int secondsAhead)
    {
        var clock = new ServerClock(_time);
        clock.Observe(_time.GetUtcNow().AddDays(5));
        clock.Observe(_time.GetUtcNow().AddSeconds(secondsAhead));

        _time.Advance(TimeSpan.FromMinutes(1));

        clock.Offset.Should().Be(TimeSpan.FromSeconds(secondsAhead));
        clock.Now.Should().Be(_time.GetUtcNow().AddSeconds(secondsAhead));
        clock.Told.Should().Be(clock.Now);
    }
}
