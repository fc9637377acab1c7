using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Order;

/// <summary>Places that are given in the order in which they were asked for.</summary>
public sealed class AsyncSlotsTests : IDisposable
{
    private readonly AsyncSlots _slots = new(2);
    private readonly CancellationTokenSource _cancellation = new();

    public void Dispose() => _cancellation.Dispose();

    [Fact]
    public void As_many_get_a_place_at_once_as_there_are()
    {
        Ask().IsCompletedSuccessfully.Should().BeTrue();
        Ask().IsCompletedSuccessfully.Should().BeTrue();

        Ask().IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task A_place_that_is_given_back_goes_to_the_one_who_has_waited_longest()
    {
        Fill();
        var (first, second) = (Ask(), Ask());

        _slots.Release();
        await VirtualRun.EndAsync(first);
        await VirtualRun.SettleAsync(second);
        (first.IsCompletedSuccessfully, second.IsCompleted).Should().Be((true, false));

        _slots.Release();
        await VirtualRun.EndAsync(second);
        second.IsCompletedSuccessfully.Should().BeTrue();
        Ask().IsCompleted.Should().BeFalse("both places are taken");
    }

    [Fact]
    public void A_place_that_nobody_waits_for_is_kept_for_the_next()
    {
        Fill();
        _slots.Release();

        Ask().IsCompletedSuccessfully.Should().BeTrue();
        Ask().IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Whoever_stops_waiting_gets_no_place_and_the_next_one_moves_up()
    {
        Fill();
        var leaving = Ask(_cancellation.Token);
        var staying = Ask();

        await _cancellation.CancelAsync();

        var waiting = () => leaving;
        (await waiting.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(_cancellation.Token);
        _slots.Release();
        await VirtualRun.EndAsync(staying);
        staying.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_has_a_place_keeps_it_when_the_token_is_cancelled_later()
    {
        Fill();
        var waiting = Ask(_cancellation.Token);
        _slots.Release();
        await VirtualRun.EndAsync(waiting);

        await _cancellation.CancelAsync();

        waiting.IsCompletedSuccessfully.Should().BeTrue();
        Ask().IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Whoever_is_given_a_place_while_the_token_is_being_cancelled_has_it()
    {
        Fill();
        var waiting = Ask(_cancellation.Token);

        // Called before what the one who waits has registered, whose code goes on apart because of the context.
        using var given = _cancellation.Token.Register(_slots.Release);
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new ContextOfACaller());
        _cancellation.Cancel();
        SynchronizationContext.SetSynchronizationContext(context);

        await waiting;
        Ask().IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task A_token_that_was_cancelled_before_takes_no_place()
    {
        await _cancellation.CancelAsync();

        var asking = () => _slots.WaitAsync(_cancellation.Token);

        asking.Should().Throw<OperationCanceledException>();
        Fill();
    }

    private Task Ask(CancellationToken cancellationToken = default) => _slots.WaitAsync(cancellationToken).AsTask();

    private void Fill()
    {
        Ask().IsCompletedSuccessfully.Should().BeTrue();
        Ask().IsCompletedSuccessfully.Should().BeTrue();
    }

    private sealed class ContextOfACaller : SynchronizationContext;
}
