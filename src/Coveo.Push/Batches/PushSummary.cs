using System.Globalization;

namespace Coveo.Push;

/// <summary>What became of a push, in numbers. When it has ended, <see cref="Accepted"/>, <see cref="Rejected"/>, <see cref="Failed"/> and <see cref="NotSent"/> add up to <see cref="Items"/>.</summary>
public sealed record PushSummary
{
    /// <summary>Items that were added to the push: additions, updates and deletions.</summary>
    public long Items { get; init; }

    /// <summary>Items that the service has taken (<see cref="ItemResult.Accepted"/>).</summary>
    public long Accepted { get; init; }

    /// <summary>Items that break a rule (<see cref="ItemResult.Rejected"/>).</summary>
    public long Rejected { get; init; }

    /// <summary>Items that could not be delivered (<see cref="ItemResult.Failed"/>).</summary>
    public long Failed { get; init; }

    /// <summary>Items that were never sent (<see cref="ItemResult.NotSent"/>).</summary>
    public long NotSent { get; init; }

    /// <summary>
    /// How many of the items were replaced by a later operation on the same item before their batch left. They share its outcome and are
    /// counted there: only the last one travels, and the source ends up the same.
    /// </summary>
    public long Superseded { get; init; }

    /// <summary>Batches that the service has taken.</summary>
    public int Batches { get; init; }

    /// <summary>Batches that could not be delivered.</summary>
    public int FailedBatches { get; init; }

    /// <summary>Bytes of JSON in the batches that the service has taken.</summary>
    public long Bytes { get; init; }

    /// <summary>How long the push took, or takes so far.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The first item that was not accepted, if any; its <see cref="ItemOutcome.Json"/> is left out.</summary>
    public ItemOutcome? FirstNotAccepted { get; init; }

    /// <summary>
    /// What has cut the push short, if something has: then there may be items that are in none of its counts, as they were never read. Look at
    /// it before what is left over in the source is deleted.
    /// </summary>
    public PushInterruption Interruption { get; init; }

    /// <summary>What was pushed: items, or identities.</summary>
    internal string Subjects { get; init; } = "items";

    /// <summary>Whether the service has taken every item, and nothing has cut the push short.</summary>
    public bool IsComplete => Accepted == Items && Interruption == PushInterruption.None;

    /// <summary>The numbers in a sentence.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0:N0} of {1:N0} {9} accepted in {2:N0} {8} ({3:N0} bytes) within {4:0.###} s; {5:N0} rejected, {6:N0} failed, {7:N0} not sent",
        Accepted,
        Items,
        Batches,
        Bytes,
        Duration.TotalSeconds,
        Rejected,
        Failed,
        NotSent,
        Batches == 1 ? "batch" : "batches",
        Subjects);
}
