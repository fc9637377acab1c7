using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Gives every request its place in the order of operations.</summary>
internal sealed class OperationStamps(VirtualClock clock)
{
    private const int SequenceBits = 40;

    private readonly Lock _lock = new();
    private ulong _lastOrderingId;
    private long _lastSequence;

    /// <summary>The client's ordering ID if it sent one, otherwise the time of reception.</summary>
    public OperationStamp For(HttpContext context)
    {
        var explicitId = QueryParameters.OrderingId(context.Request);
        return explicitId is { } orderingId
            ? new OperationStamp(orderingId, Sequence: 0, context.TraceIdentifier, clock.NowMilliseconds)
            : Next(context);
    }

    /// <summary>The time of reception, for operations whose ordering ID is always the service's.</summary>
    public OperationStamp Next(HttpContext context)
    {
        var now = clock.NowMilliseconds;
        lock (_lock)
        {
            // A machine clock that is set back must not make the service refuse what comes in order.
            _lastOrderingId = Math.Max(_lastOrderingId, (ulong)now);
            return new OperationStamp(_lastOrderingId, ++_lastSequence, context.TraceIdentifier, now);
        }
    }

    /// <summary>From now on every operation is newer than those of earlier runs in the same millisecond: a clock may stand still.</summary>
    /// <param name="run">The number of the run.</param>
    public void BeginRun(long run)
    {
        lock (_lock)
        {
            _lastOrderingId = 0;
            _lastSequence = run << SequenceBits;
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _lastOrderingId = 0;
        }
    }
}
