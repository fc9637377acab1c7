namespace Coveo.Push.Tests.Doubles;

/// <summary>Lets time pass for a call: whenever nothing but timers is left to wait for, the next one fires.</summary>
internal static class VirtualRun
{
    private const int TurnsToSettle = 20;
    private const int TurnsWhileOthersAreBusy = 2_000;
    private const int TurnsForOthersToRest = 100_000;
    private const int TurnsWithoutTime = 1_000_000;

    /// <param name="time">The clock.</param>
    /// <param name="call">The call.</param>
    /// <param name="mayPass">Whether it is clear what time is to pass for: if not, other threads get longer to come to rest.</param>
    public static async Task CompleteAsync(this ManualTimeProvider time, Task call, Func<bool>? mayPass = null)
    {
        for (var idle = 0; ; idle++)
        {
            await SettleAsync(call);
            for (var turn = 0; !call.IsCompleted && turn < TurnsForOthersToRest && mayPass?.Invoke() == false; turn++)
            {
                Thread.Yield();
                await Task.Yield();
            }

            if (call.IsCompleted)
            {
                return;
            }

            if (time.AdvanceToNextTimer())
            {
                idle = 0;
            }

            // Without a timer, what the last one woke is still on its way through the thread pool, and may yet set another.
            idle.Should().BeLessThan(mayPass is null ? TurnsWithoutTime / TurnsToSettle : TurnsWithoutTime / TurnsForOthersToRest, "the call waits for something that is not there");
        }
    }

    /// <summary>Waits for a call that needs no time to pass any more.</summary>
    public static async Task EndAsync(Task call)
    {
        for (var turn = 0; !call.IsCompleted; turn++)
        {
            turn.Should().BeLessThan(TurnsWithoutTime, "the call waits for something that is not there");
            await Task.Yield();
        }
    }

    /// <summary>
    /// Runs something so that what waits for it goes on at once, on this thread: with a context in place that would be queued, and time
    /// might run on before it.
    /// </summary>
    public static void Inline(Action action)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>Lets everything run that can run without time passing. Nearly all of it has run already: timers and doubles go on inline.</summary>
    public static async Task SettleAsync(Task call)
    {
        for (var turn = 0; !call.IsCompleted && turn < (ThreadPool.PendingWorkItemCount > 0 ? TurnsWhileOthersAreBusy : TurnsToSettle); turn++)
        {
            await Task.Yield();
        }
    }
}
