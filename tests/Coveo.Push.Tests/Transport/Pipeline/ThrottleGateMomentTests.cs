using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

/// <summary>A gate at the moments at which it changes: closed, let through a few, open again. It is an hour old when it is closed.</summary>
public class ThrottleGateMomentTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void A_new_gate_is_open()
    {
        var gate = new ThrottleGate(_time);

        gate.IsOpen.Should().BeTrue();
        gate.IsClosed.Should().BeFalse();
    }

    [Fact]
    public void Nobody_may_pass_until_the_very_moment_at_which_it_reopens()
    {
        var gate = GateClosedFor(2);
        (gate.IsClosed, gate.IsOpen).Should().Be((true, false));

        _time.Advance(TimeSpan.FromSeconds(2) - Tick);
        (gate.IsClosed, gate.IsOpen).Should().Be((true, false));

        _time.Advance(Tick);
        (gate.IsClosed, gate.IsOpen).Should().Be((false, false), "a few may pass, and not everybody");
    }

    [Fact]
    public async Task Five_seconds_after_it_has_reopened_everybody_may_pass()
    {
        var gate = GateClosedFor(2);

        _time.Advance(TimeSpan.FromSeconds(7) - Tick);
        (await gate.EnterAsync(Long, CancellationToken.None)).Should().Be(TimeSpan.Zero, "nobody else has come");
        gate.IsOpen.Should().BeFalse();

        _time.Advance(Tick);
        (await gate.EnterAsync(Long, CancellationToken.None)).Should().Be(TimeSpan.Zero);
        (gate.IsClosed, gate.IsOpen).Should().Be((false, true));
        _time.TimerCount.Should().Be(0);
    }

    [Fact]
    public void A_gate_that_stands_open_again_can_be_closed_again_with_all_its_turns()
    {
        var gate = GateClosedFor(2);
        for (var i = 0; i < 10; i++)
        {
            _ = gate.EnterAsync(Long, CancellationToken.None).AsTask();
        }

        _time.Advance(TimeSpan.FromSeconds(7));
        gate.EnterAsync(Long, CancellationToken.None).IsCompletedSuccessfully.Should().BeTrue();
        gate.Close(TimeSpan.FromSeconds(1));
        var entering = gate.EnterAsync(Long, CancellationToken.None).AsTask();

        gate.IsClosed.Should().BeTrue();
        _time.Advance(TimeSpan.FromSeconds(1));
        entering.IsCompletedSuccessfully.Should().BeTrue("it has the first turn");
    }

    [Fact]
    public void A_closing_of_no_time_still_lets_only_a_few_through()
    {
        var gate = new ThrottleGate(_time);

        gate.Close(TimeSpan.Zero);

        (gate.IsClosed, gate.IsOpen).Should().Be((false, false));
        Enumerable.Range(0, 4).Select(_ => gate.EnterAsync(Long, CancellationToken.None).AsTask().IsCompleted).Should().Equal(true, true, false, false);
    }

    [Fact]
    public async Task Each_sender_is_told_how_long_it_has_waited()
    {
        var gate = GateClosedFor(2);
        var entering = Enumerable.Range(0, 4).Select(_ => gate.EnterAsync(Long, CancellationToken.None).AsTask()).ToList();

        _time.Advance(TimeSpan.FromSeconds(10));

        (await Task.WhenAll(entering)).Should().Equal(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2), TimeSpan.FromTicks(22_924_812), TimeSpan.FromSeconds(2.5));
    }

    [Fact]
    public async Task A_wait_that_a_second_closing_has_made_longer_is_told_whole()
    {
        var gate = GateClosedFor(2);
        var entering = gate.EnterAsync(Long, CancellationToken.None).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));
        gate.Close(TimeSpan.FromSeconds(5));

        _time.Advance(TimeSpan.FromSeconds(5));

        (await entering).Should().Be(TimeSpan.FromSeconds(6));
    }

    [Fact]
    public void A_second_closing_for_just_as_long_leaves_everybody_the_turn_they_have()
    {
        var gate = GateClosedFor(2);
        var through = new List<string>();
        _ = EnterAsync(gate, () => through.Add("first"));
        _ = EnterAsync(gate, () => through.Add("second"));

        gate.Close(TimeSpan.FromSeconds(2));
        _ = EnterAsync(gate, () => through.Add("third"));

        _time.Advance(TimeSpan.FromSeconds(2));
        through.Should().Equal("first", "second");
    }

    [Fact]
    public void A_closing_for_longer_gives_turns_anew()
    {
        var gate = GateClosedFor(2);
        var through = new List<string>();
        _ = EnterAsync(gate, () => through.Add("first"));
        _ = EnterAsync(gate, () => through.Add("second"));

        gate.Close(TimeSpan.FromSeconds(3));

        _time.Advance(TimeSpan.FromSeconds(3) - Tick);
        through.Should().BeEmpty();
        _time.Advance(Tick);
        through.Should().Equal("first", "second");
    }

    [Fact]
    public async Task The_longest_wait_that_makes_sense_is_waited_and_a_longer_one_is_not()
    {
        var gate = GateClosedFor(300);
        _time.Advance(TimeSpan.FromSeconds(60));

        var waiting = gate.EnterAsync(TimeSpan.FromSeconds(240), CancellationToken.None).AsTask();
        var leaving = async () => await gate.EnterAsync(TimeSpan.FromSeconds(240) - Tick, CancellationToken.None);

        waiting.IsCompleted.Should().BeFalse();
        (await leaving.Should().ThrowAsync<ThrottleGateClosedException>()).Which.ReopensIn.Should().Be(TimeSpan.FromSeconds(240));
        _time.Advance(TimeSpan.FromSeconds(240));
        (await waiting).Should().Be(TimeSpan.FromSeconds(240));
    }

    private static async Task EnterAsync(ThrottleGate gate, Action through)
    {
        await gate.EnterAsync(Long, CancellationToken.None).ConfigureAwait(false);
        through();
    }

    private ThrottleGate GateClosedFor(int seconds)
    {
        var gate = new ThrottleGate(_time);
        _time.Advance(TimeSpan.FromHours(1));
        gate.Close(TimeSpan.FromSeconds(seconds));
        return gate;
    }
}
