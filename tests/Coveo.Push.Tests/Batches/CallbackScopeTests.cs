namespace Coveo.Push.Tests.Batches;

/// <summary>Code knows whether it runs inside a callback of a push, and of which one.</summary>
public class CallbackScopeTests
{
    private readonly object _outer = new();
    private readonly object _inner = new();

    [Fact]
    public void Code_is_inside_from_the_beginning_of_a_callback_to_its_end()
    {
        CallbackScope.IsInside(_outer).Should().BeFalse();
        using (CallbackScope.Begin(_outer))
        {
            CallbackScope.IsInside(_outer).Should().BeTrue();
            CallbackScope.IsInside(_inner).Should().BeFalse();
        }

        CallbackScope.IsInside(_outer).Should().BeFalse();
    }

    [Fact]
    public void A_callback_within_a_callback_is_inside_both()
    {
        using (CallbackScope.Begin(_outer))
        {
            using (CallbackScope.Begin(_inner))
            {
                (CallbackScope.IsInside(_outer), CallbackScope.IsInside(_inner)).Should().Be((true, true));
            }

            (CallbackScope.IsInside(_outer), CallbackScope.IsInside(_inner)).Should().Be((true, false));
        }
    }

    [Fact]
    public async Task What_a_callback_has_begun_is_inside_while_the_callback_runs_and_not_after_it()
    {
        var moment = new TaskCompletionSource();
        var scope = CallbackScope.Begin(_outer);
        var begun = IsInsideAsync(_outer, moment.Task);
        (await begun.Before).Should().BeTrue();

        scope.Dispose();
        moment.SetResult();

        (await begun.After).Should().BeFalse();
    }

    [Fact]
    public async Task What_an_inner_callback_has_begun_is_inside_the_outer_one_as_long_as_that_runs()
    {
        var (innerIsOver, outerIsOver) = (new TaskCompletionSource(), new TaskCompletionSource());
        var outer = CallbackScope.Begin(_outer);
        var inner = CallbackScope.Begin(_inner);
        var first = IsInsideAsync(_outer, innerIsOver.Task);
        var second = IsInsideAsync(_outer, outerIsOver.Task);
        var third = IsInsideAsync(_inner, innerIsOver.Task);

        inner.Dispose();
        innerIsOver.SetResult();
        (await first.After, await third.After).Should().Be((true, false));
        outer.Dispose();
        outerIsOver.SetResult();

        (await second.After).Should().BeFalse();
    }

    [Fact]
    public async Task A_callback_that_outlives_the_one_around_it_is_inside_itself_alone()
    {
        var outer = CallbackScope.Begin(_outer);
        var moment = new TaskCompletionSource();
        var inner = BeginLaterAsync(moment.Task);
        outer.Dispose();
        moment.SetResult();

        (await inner).Should().Be((false, true));
    }

    private async Task<(bool Outer, bool Inner)> BeginLaterAsync(Task moment)
    {
        await moment.ConfigureAwait(false);
        using (CallbackScope.Begin(_inner))
        {
            return (CallbackScope.IsInside(_outer), CallbackScope.IsInside(_inner));
        }
    }

    private static (Task<bool> Before, Task<bool> After) IsInsideAsync(object push, Task moment)
    {
        return (Task.FromResult(CallbackScope.IsInside(push)), AskLaterAsync());

        async Task<bool> AskLaterAsync()
        {
            await moment.ConfigureAwait(false);
            return CallbackScope.IsInside(push);
        }
    }
}
