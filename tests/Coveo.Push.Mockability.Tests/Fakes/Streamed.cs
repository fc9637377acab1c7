namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>What a stream ends with when all went well.</summary>
internal static class Streamed
{
    public static StreamLoadResult Load(int items) => new()
    {
        Summary = Accepted.All(items),
        Updates = [Accepted.One],
        Deletion = Accepted.One,
        OrderingId = Accepted.One.OrderingId,
    };

    public static StreamUpdateResult Update(int items) => new() { Summary = Accepted.All(items), Updates = [Accepted.One] };
}
