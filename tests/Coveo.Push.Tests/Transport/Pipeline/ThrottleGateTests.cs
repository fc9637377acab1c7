using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

public class ThrottleGateTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void An_open_gate_lets_through_without_a_wait_or_an_allocation()
    {
        var gate = new ThrottleGate(_time);
        var passed = true;

        AllocatedBytes.Of(() => passed &= gate.EnterAsync(Long, CancellationToken.None).IsCompletedSuccessfully).Should().Be(0);

        passed.Should().BeTrue();
    }

    [Fact]
    public void A_closed_gate_holds_everybody_until_its_time_and_lets_twice_as_many_through_every_half_second()
    {
        var gate = new ThrottleGate(_time);
        gate.Close(TimeSpan.FromSeconds(2));
        var start = _time.GetUtcNow();
        var through = new List<TimeSpan>();
        for (var i = 0; i < 64; i++)
        {
            _ = EnterAsync(gate, () => through.Add(_time.GetUtcNow() - start));
        }

        through.Should().BeEmpty();
        _time.Advance(TimeSpan.FromSeconds(1.999));
        through.Should().BeEmpty();

        foreach (var (seconds, count) in new[] { (2.0, 2), (2.5, 4), (3.0, 8), (3.5, 16), (4.0, 32), (4.5, 64) })
        {
            _time.Advance(start.AddSeconds(seconds) - _time.GetUtcNow());
            through.Should().HaveCount(count, $"at {seconds} s");
        }
    }

    [Fact]
    public void A_gate_that_closes_again_holds_back_those_who_had_a_turn()
    {
        var gate = new ThrottleGate(_time);
        gate.Close(TimeSpan.FromSeconds(2));
        var through = 0;
        for (var i = 0; i < 10; i++)
        {
            _ = EnterAsync(gate, () => through++);
        }

        _time.Advance(TimeSpan.FromSeconds(2));
        through.Should().Be(2);
        gate.Close(TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(29));
        through.Should().Be(2);
        _time.Advance(TimeSpan.FromSeconds(10));
        through.Should().Be(10);
    }

    [Fact]
    public void A_shorter_closing_does_not_open_it_earlier()
    {
        var gate = new ThrottleGate(_time);
        gate.Close(TimeSpan.FromSeconds(10));
        gate.Close(TimeSpan.FromSeconds(1));
        var through = 0;
        _ = EnterAsync(gate, () => through++);

        _time.Advance(TimeSpan.FromSeconds(9.9));
        through.Should().Be(0);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        through.Should().Be(1);
    }

    [Fact]
    public void After_a_while_it_stands_open_again()
    {
        var gate = new ThrottleGate(_time);
        gate.Close(TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(6));

        for (var i = 0; i < 1000; i++)
        {
            gate.EnterAsync(Long, CancellationToken.None).IsCompletedSuccessfully.Should().BeTrue();
        }
    }

    [Fact]
    public async Task A_wait_longer_than_makes_sense_ends_at_once_and_says_how_long_it_would_be()
    {
        var gate = new ThrottleGate(_time);
        gate.Close(TimeSpan.FromMinutes(10));

        var entering = async () => await gate.EnterAsync(TimeSpan.FromMinutes(5), CancellationToken.None);

        (await entering.Should().ThrowAsync<ThrottleGateClosedException>()).Which.ReopensIn.Should().Be(TimeSpan.FromMinutes(10));
        _time.TimerCount.Should().Be(0);
    }

    [Fact]
    public void Clients_of_one_organization_share_a_gate_and_others_do_not()
    {
        var endpoints = EndpointResolver.Resolve(CoveoRegion.Canada);
        var gate = ThrottleGates.Of(endpoints, "acmeorg1", _time);

        ThrottleGates.Of(EndpointResolver.Resolve(CoveoRegion.Canada), "acmeorg1", _time).Should().BeSameAs(gate);
        ThrottleGates.Of(endpoints, "acmeorg2", _time).Should().NotBeSameAs(gate);
        ThrottleGates.Of(EndpointResolver.Resolve(CoveoRegion.Ireland), "acmeorg1", _time).Should().NotBeSameAs(gate);
    }

    private static async Task EnterAsync(ThrottleGate gate, Action through)
    {
        await gate.EnterAsync(Long, CancellationToken.None).ConfigureAwait(false);
        through();
    }
}
