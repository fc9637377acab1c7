namespace Coveo.Push;

/// <summary>What an ordering ID must be to be sent: positive.</summary>
internal static class OrderingIdRule
{
    public static void Check(OrderingId? orderingId)
    {
        if (orderingId is { Value: 0 })
        {
            throw new ArgumentOutOfRangeException(nameof(orderingId), orderingId, "The ordering ID is 0; the service takes positive ones. Leave it out, and the service stamps the operation with its own time.");
        }
    }
}
