namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Hears what was not accepted, takes its time about it, and notes calls that overlap. From a call that was drawn on it only throws.</summary>
internal sealed class ToldOutcomes(ReasonsToWait reasons, TimeSpan busyFor, int? deafFrom = null)
{
    private readonly List<ToldOutcome> _all = [];
    private int _calls;

    public IReadOnlyList<ToldOutcome> All => _all;

    /// <summary>Whether the hearer has thrown.</summary>
    public bool WereRefused { get; private set; }

    public bool HaveOverlapped { get; private set; }

    public async ValueTask HearAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        HaveOverlapped |= Interlocked.Increment(ref _calls) > 1;
        if (busyFor > TimeSpan.Zero)
        {
            await reasons.SleepAsync(busyFor, isRequest: false, CancellationToken.None).ConfigureAwait(false);
        }

        // Last, so that bytes that were reused before the callback returned are seen.
        _all.Add(new ToldOutcome(outcome, outcome.JsonText()));
        Interlocked.Decrement(ref _calls);
        if (_all.Count > deafFrom)
        {
            WereRefused = true;
            throw new DeafHearerException();
        }
    }
}
