namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Hears what was not accepted, takes its time about it, and notes calls that overlap.</summary>
internal sealed class ToldOutcomes(TimeProvider time, TimeSpan busyFor)
{
    private readonly List<ToldOutcome> _all = [];
    private int _calls;

    public IReadOnlyList<ToldOutcome> All => _all;

    public bool HaveOverlapped { get; private set; }

    public async ValueTask HearAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        HaveOverlapped |= Interlocked.Increment(ref _calls) > 1;
        if (busyFor > TimeSpan.Zero)
        {
            await Task.Delay(busyFor, time, CancellationToken.None).ConfigureAwait(false);
        }

        // Last, so that bytes that were reused before the callback returned are seen.
        _all.Add(new ToldOutcome(outcome, outcome.JsonText()));
        Interlocked.Decrement(ref _calls);
    }
}
