namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>What was told about an item that was not accepted.</summary>
/// <param name="Outcome">The outcome; its JSON is no longer valid.</param>
/// <param name="Json">What its JSON was.</param>
internal sealed record ToldOutcome(ItemOutcome Outcome, string Json)
{
    public ItemResult Result => Outcome.Result;

    /// <summary>Whether the source may hold the item all the same.</summary>
    public bool MayHaveArrived => Outcome.MayHaveArrived;
}
