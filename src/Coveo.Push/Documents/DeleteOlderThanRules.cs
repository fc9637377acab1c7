using System.Globalization;

namespace Coveo.Push;

/// <summary>Guards the one call that can empty a source, or shut it for years (docs.coveo.com/en/131).</summary>
internal static class DeleteOlderThanRules
{
    public static void CheckOrderingId(OrderingId orderingId, DateTimeOffset serverTime)
    {
        if (orderingId.Value == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(orderingId), orderingId, "The ordering ID is 0. Give the service's time before the rebuild began: OrderingId.FromTime(…).");
        }

        var latest = OrderingId.FromTime(serverTime + PushDefaults.OrderingIdSkew);
        if (orderingId > latest)
        {
            var time = orderingId.ToTime()?.ToString("O", CultureInfo.InvariantCulture) ?? "no time at all";
            throw new ArgumentOutOfRangeException(
                nameof(orderingId),
                orderingId,
                $"The ordering ID is {time}, which lies in the future (the service's time is {serverTime.ToString("O", CultureInfo.InvariantCulture)}). "
                + "It would delete everything and make the source reject every push until then. Give the service's time before the rebuild began, in milliseconds since 1970.");
        }
    }

    public static void CheckQueueDelay(TimeSpan? queueDelay)
    {
        if (queueDelay is not { } delay)
        {
            return;
        }

        if (delay < TimeSpan.Zero || delay > PushDefaults.MaximumQueueDelay || delay.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(queueDelay),
                queueDelay,
                $"The queue delay is {delay.TotalMinutes.ToString("0.###", CultureInfo.InvariantCulture)} minutes. Give whole minutes from 0 to {PushDefaults.MaximumQueueDelay.TotalMinutes.ToString(CultureInfo.InvariantCulture)}.");
        }
    }
}
