using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

public class JitterSourceTests
{
    [Fact]
    public void The_same_seed_draws_the_same_values()
    {
        Draw(JitterSource.Create(7)).Should().Equal(Draw(JitterSource.Create(7)));
        Draw(JitterSource.Create(7)).Should().NotEqual(Draw(JitterSource.Create(8)));
    }

    [Fact]
    public void Without_a_seed_no_two_clients_wait_alike() => Draw(JitterSource.Create()).Should().NotEqual(Draw(JitterSource.Create()));

    [Fact]
    public void Values_are_spread_from_0_up_to_1()
    {
        var values = Draw(JitterSource.Create(7), 1000);

        values.Should().OnlyContain(value => value >= 0 && value < 1);
        values.Where(value => value < 0.5).Should().HaveCountGreaterThan(400).And.HaveCountLessThan(600);
    }

    private static List<double> Draw(Func<double> jitter, int count = 10) => [.. Enumerable.Range(0, count).Select(_ => jitter())];
}
