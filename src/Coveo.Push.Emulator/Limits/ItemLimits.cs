using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Limits;

/// <summary>
/// Refuses what brings items once there are too many, when it is handed over. What is in a batch file is known later: the one that
/// exceeds a limit is still taken as a whole, and afterwards every batch is refused, whatever is in it.
/// </summary>
internal sealed class ItemLimits(EmulatorLimits limits, EmulatorDatabase database, VirtualClock clock)
{
    private readonly DayCount _today = new(clock);

    public long Today => _today.Used;

    /// <exception cref="ApiErrorException">429 <c>TOO_MANY_DOCUMENTS_DAILY</c> or 412 <c>DOCUMENT_LIMIT_EXCEEDED</c>.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        CheckDay();
        if (limits.ItemsInIndex is { } most
            && await database.RunAsync(tables => tables.CountItems(), cancellationToken).ConfigureAwait(false) >= most)
        {
            throw ApiErrors.DocumentLimitExceeded(most);
        }
    }

    /// <summary>The same for what replaces the items that are there: a full index can be replaced.</summary>
    /// <exception cref="ApiErrorException">429 <c>TOO_MANY_DOCUMENTS_DAILY</c>.</exception>
    public void CheckDay()
    {
        if (_today.Used >= limits.ItemsPerDay)
        {
            throw ApiErrors.TooManyDocumentsDaily(limits.ItemsPerDay.Value, _today.SecondsLeft);
        }
    }

    /// <summary>Counts one item that was added or updated.</summary>
    public void CountOne() => _today.Add(1);

    public void Reset() => _today.Reset();
}
