namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>What the service says when it has taken something.</summary>
internal static class Accepted
{
    public static PushAcceptance One => new() { RequestId = "request-1", OrderingId = new OrderingId(1738555506000), ServerTime = FakeCoveo.Now };

    public static PushSummary All(long items) => new()
    {
        Items = items,
        Accepted = items,
        Batches = items == 0 ? 0 : 1,
        Bytes = items * 100,
        Duration = TimeSpan.FromSeconds(1),
    };

    public static BatchProgress Batch(int items) => new()
    {
        Batch = new BatchOutcome { Number = 1, Items = items, Bytes = items * 100, Acceptance = One },
        SoFar = All(items),
    };
}
