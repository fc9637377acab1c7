namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>How a push ended.</summary>
/// <param name="Summary">What it says of itself.</param>
/// <param name="Exception">What it threw, if it did.</param>
internal sealed record EndOfPush(PushSummary Summary, Exception? Exception)
{
    public static EndOfPush Of(Exception thrown) => new(
        thrown switch
        {
            CoveoPushIncompleteException incomplete => incomplete.Summary,
            PushCanceledException cancelled => cancelled.Summary,
            _ => new PushSummary(),
        },
        thrown);
}
