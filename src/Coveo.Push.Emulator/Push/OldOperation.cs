using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>What a delete-old of items and a disable-old of identities are told.</summary>
/// <param name="OrderingId">What is older goes.</param>
/// <param name="ReceivedAt">Unix time in milliseconds.</param>
/// <param name="DueAt">When it goes: after a delay in which late operations can still arrive. Unix time in milliseconds.</param>
internal sealed record OldOperation(ulong OrderingId, long ReceivedAt, long DueAt)
{
    private const int DefaultDelayMinutes = 15;
    private const long MillisecondsPerMinute = 60_000;

    public static OldOperation Read(HttpRequest request, VirtualClock clock) =>
        Read(request, QueryParameters.OrderingId(request) ?? throw ApiErrors.MissingParameter("orderingId"), clock);

    /// <summary>The same where the ordering ID is elsewhere in the request.</summary>
    public static OldOperation Read(HttpRequest request, ulong orderingId, VirtualClock clock)
    {
        var delay = QueryParameters.Integer(request, "queueDelay", DefaultDelayMinutes);
        var now = clock.NowMilliseconds;
        return new OldOperation(orderingId, now, now + (delay * MillisecondsPerMinute));
    }

    /// <summary>Its place in the order of operations.</summary>
    public OperationStamp StampOf(HttpContext context) => new(OrderingId, Sequence: 0, context.TraceIdentifier, ReceivedAt);
}
